/** The 人口 stage in the whole window, and what a new user does there: paste from a spreadsheet, pick, take. */
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import type { Session } from '../../../renderer/state/create-session.ts'
import { computed, mountApp, planText } from '../app/mount-app.tsx'

type Document = { population: { observations: unknown[]; projections: unknown[] }; [key: string]: unknown }

/** Shulan’s plan with a part of it replaced. */
export const shulanWith = (change: (plan: Document) => void): string => {
  const plan = JSON.parse(planText) as Document
  change(plan)
  return JSON.stringify(plan)
}

export async function mountPopulation(options: Parameters<typeof mountApp>[0] = {}): Promise<Session> {
  const { session } = await mountApp({ stage: 'population', ...options })
  await computed(session)
  await expect.element(page.getByRole('group', { name: '推算方法' })).toBeVisible()
  return session
}

/** Ctrl+V of what a spreadsheet puts on the clipboard. */
export function pasteCells(rows: readonly (readonly (string | number)[])[], target: Element = document.body): void {
  const clipboardData = new DataTransfer()
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  clipboardData.setData('text/html', `<table>${lines.join('')}</table>`)
  clipboardData.setData('text/plain', rows.map((row) => row.join('\t')).join('\r\n'))
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

/** Ten years of a county, as its yearbook prints them, in 万人. */
export const tenYears: readonly (readonly (string | number)[])[] = [
  ['年份', '年末常住人口（万人）'],
  ...[42.36, 42.19, 42.03, 41.84, 41.64, 41.43, 41.25, 41.07, 40.88, 40.69].map((value, index) => [
    2011 + index,
    value,
  ]),
]
