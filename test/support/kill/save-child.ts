/** Saves one version after the other and writes a journal beside it, until it is killed. Says on stdout what it began and what is done. */
import { readFileSync, writeSync } from 'node:fs'
import { savePlan } from '../../../electron/files/save-plan.ts'
import { journalWriter } from '../../../electron/journal/journal-writer.ts'

const [path = '', journals = '', template = '', first = '0'] = process.argv.slice(2)
const text = readFileSync(template, 'utf8')
const say = (word: string, version: number): void => void writeSync(1, `${word} ${version}\n`)

const journal = journalWriter(journals)
await journal.start({ journal: 1, title: '甲', name: '甲.norma', path, fileHash: null, base: text, unsaved: false })
say('journal', 0)
for (let version = Number(first); ; version += 1) {
  await journal.append([`edit ${version}`])
  say('edit', version)
  say('begin', version)
  const saved = await savePlan(path, text.replaceAll('@version@', String(version)))
  if (!saved.ok) throw new Error(saved.error.key)
  say('done', version)
}
