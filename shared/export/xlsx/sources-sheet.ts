/** 来源: the documents and assumptions that the figures cite. */
import type { Plan } from '../../plan/schema/plan.ts'
import { type Language, message, say, type TextKey } from '../../text/message.ts'
import { listSheet } from './list-sheet.ts'
import { looks, textCell } from './looks.ts'
import type { Sheet } from './sheet.ts'

export function sourcesSheet(plan: Plan, name: string, language: Language): Sheet {
  const words = (key: TextKey): string => say(language, message(key))
  return listSheet(
    name,
    [
      { label: words('office.id'), width: 14 },
      { label: words('office.sourceTitle'), width: 48 },
      { label: words('office.issuer'), width: 22 },
      { label: words('office.number'), width: 20 },
      { label: words('office.sourceDate'), width: 14 },
      { label: words('office.place'), width: 20 },
      { label: words('office.status'), width: 10 },
      { label: words('office.note'), width: 40 },
    ],
    plan.sources.map((source) => ({
      cells: [
        textCell(source.id),
        textCell(source.title),
        textCell(source.issuer),
        textCell(source.number),
        textCell(source.date),
        textCell(source.place),
        textCell(words(`source.${source.status}`), looks.word),
        textCell(source.note),
      ],
    })),
  )
}
