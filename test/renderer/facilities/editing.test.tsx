/** The 机构 stage by keyboard and clipboard in real Chromium: typing, filling, pasting, adding and removing, and what waits. */
import { afterEach, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { smallPlan } from '../../support/small-plan.ts'
import { at, editor, mountFacilities, paste, unmountAll } from './mount-facilities.tsx'

afterEach(unmountAll)

type Devtools = { send(method: string, params: Record<string, unknown>): Promise<unknown> }
const devtools = (): Devtools => cdp() as unknown as Devtools
const compose = (text: string): Promise<unknown> =>
  devtools().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

const planned = 'figure:bed:approved:target'
const bedsOf = (plan: ReturnType<typeof smallPlan>, id: string, year = 2025) =>
  plan.stocks.find((stock) => stock.facility === id && stock.resource === 'bed' && stock.year === year)?.value

test('a name is typed by a composition that begins on the selected cell; Esc leaves the old one', async () => {
  const { plan } = mountFacilities(smallPlan())
  await userEvent.click(at('a', ':head'))
  await devtools().send('Input.dispatchKeyEvent', { type: 'keyDown', windowsVirtualKeyCode: 229, key: 'Process' })
  await compose('s')
  await compose('shulan')
  await devtools().send('Input.insertText', { text: '舒兰' })
  expect(editor().value).toBe('舒兰')
  await userEvent.keyboard('{Escape}')
  expect(plan().facilities[0]?.name).toBe('Hospital a')
  await compose('y')
  await devtools().send('Input.insertText', { text: '医院' })
  await userEvent.keyboard('{Enter}')
  expect(plan().facilities[0]?.name).toBe('医院')
})

test('a choice is taken by its pinyin initials; an unknown one waits in its cell and never reaches the plan', async () => {
  const { plan } = mountFacilities(smallPlan())
  await userEvent.click(at('a', 'kind'))
  await userEvent.keyboard('zyy{Enter}')
  expect(plan().facilities[0]?.kind).toBe('tcm-hospital')
  await userEvent.click(at('a', 'kind'))
  await userEvent.keyboard('卫生局{Enter}')
  expect(plan().facilities[0]?.kind).toBe('tcm-hospital')
  expect(at('a', 'kind').textContent).toContain('卫生局')
  await expect.element(page.getByText('1 格待改')).toBeVisible()
  await userEvent.keyboard('{F8}')
  await expect.poll(() => document.querySelector('[role="alert"]')?.textContent).toContain('不在“类型”的选项里')
  await userEvent.keyboard('{Delete}')
  await expect.poll(() => at('a', 'kind').textContent).toContain('中医医院')
})

test('each 方案 keeps its own waiting texts', async () => {
  const { showScenario } = mountFacilities(smallPlan())
  await userEvent.click(at('a', 'kind'))
  await userEvent.keyboard('卫生局{Enter}')
  await expect.element(page.getByText('1 格待改')).toBeVisible()
  showScenario('low')
  expect(at('a', 'kind').textContent).not.toContain('卫生局')
  await expect.element(page.getByText('1 格待改')).not.toBeInTheDocument()
  await userEvent.click(at('b', 'kind'))
  await userEvent.keyboard('商务局{Enter}')
  showScenario(null)
  expect(at('a', 'kind').textContent).toContain('卫生局')
  expect(at('b', 'kind').textContent).not.toContain('商务局')
  showScenario('low')
  expect(at('b', 'kind').textContent).toContain('商务局')
})

test('a long paste into one 方案 ends where another is shown and goes into none', async () => {
  const { plan, showScenario, steps } = mountFacilities(smallPlan())
  await userEvent.click(at('a', 'kind'))
  const before = plan()
  paste(Array.from({ length: 60_000 }, () => '综合医院').join('\n'))
  showScenario('low')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(plan()).toBe(before)
  expect(steps).toEqual([])
})

test('20.5 beds and a least above the most wait with their reasons', async () => {
  const { plan } = mountFacilities(smallPlan({ hospitals: [{ id: 'a', base: 100, planned: 120, max: 200 }] }))
  await userEvent.click(at('a', planned))
  await userEvent.keyboard('20.5{Tab}')
  expect(bedsOf(plan(), 'a')).toBe(120)
  await userEvent.click(at('a', 'min:bed'))
  await userEvent.keyboard('300{Enter}')
  expect(plan().facilities[0]?.limits).toEqual([{ resource: 'bed', max: 200 }])
  await expect.element(page.getByText('2 格待改')).toBeVisible()
})

test('a pasted table with heads, quotes and line breaks adds rows, as one step that undo takes back', async () => {
  const start = smallPlan()
  const { plan, steps, undo } = mountFacilities(start)
  await userEvent.click(at('a', ':head'))
  paste(
    '机构名称\t2025规划beds\t备注\r\nHospital a\t130\t"一\n二"\r\nHospital b\t60\t"说""好"""\r\n新华乡卫生院\t25\t=1+1\r\n',
  )
  await expect.poll(() => plan().facilities.length).toBe(3)
  expect(steps.length).toBe(1)
  expect(bedsOf(plan(), 'a')).toBe(130)
  expect(plan().facilities.map(({ note }) => note)).toEqual(['一 二', '说"好"', '=1+1'])
  expect(plan().facilities[2]).toMatchObject({ name: '新华乡卫生院', kind: 'township-centre' })
  undo()
  expect(plan()).toEqual(start)
})

test('of a paste with bad cells nothing is written until the planner has chosen', async () => {
  const start = smallPlan()
  const { plan } = mountFacilities(start)
  const html = '<table><tr><td>Hospital a</td><td>卫生局</td></tr><tr><td>乙院</td><td>专科医院</td></tr></table>'
  await userEvent.click(at('a', ':head'))
  paste('', html)
  await userEvent.click(page.getByRole('button', { name: '取消，什么也不改' }).last())
  expect(plan()).toEqual(start)
  paste('', html)
  await userEvent.click(page.getByRole('button', { name: '写入可写的，其余留待修改' }))
  expect(plan().facilities.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'Hospital a general-hospital',
    '乙院 specialist-hospital',
  ])
  expect(at('a', 'kind').textContent).toContain('卫生局')
  // The keyboard goes on where it was.
  await expect.poll(() => document.activeElement).toBe(editor())
})

test('undo takes the cells back that the paste left waiting, redo brings them again, in the one step of the paste', async () => {
  const start = smallPlan()
  const { plan } = mountFacilities(start)
  const kind = () => at('a', 'kind').textContent
  await userEvent.click(at('a', ':head'))
  paste('甲院\t卫生局')
  await userEvent.click(page.getByRole('button', { name: '写入可写的，其余留待修改' }))
  await expect.poll(kind).toContain('卫生局')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(kind).toContain('综合医院')
  expect(plan()).toEqual(start)
  await expect.poll(() => page.getByText('1 格待改').elements().length).toBe(0)
  await userEvent.keyboard('{Control>}y{/Control}')
  await expect.poll(kind).toContain('卫生局')
  expect(plan().facilities[0]?.name).toBe('甲院')
  await expect.element(page.getByText('1 格待改')).toBeVisible()
  // What is pasted right over it settles it; to take that back makes it wait again.
  await userEvent.click(at('a', 'kind'))
  paste('中医医院')
  await expect.poll(kind).toBe('中医医院')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(kind).toContain('卫生局')
})

test('a block copied from the table and pasted onto it changes nothing', async () => {
  const start = smallPlan()
  const { steps } = mountFacilities(start)
  await userEvent.click(at('a', ':head'))
  await userEvent.keyboard('{Control>}a{/Control}')
  const data = new DataTransfer()
  editor().dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
  const lines = data.getData('text/plain').split('\r\n').slice(0, 2).join('\r\n')
  await userEvent.click(at('a', ':head'))
  paste(lines)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(steps).toEqual([])
})

test('Ctrl+D fills down, Ctrl+Enter fills the range, Del clears, Ctrl+X cuts', async () => {
  const { plan } = mountFacilities(smallPlan())
  await userEvent.click(at('a', planned))
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}')
  expect(bedsOf(plan(), 'b')).toBe(120)
  await userEvent.keyboard('80{Control>}{Enter}{/Control}')
  expect([bedsOf(plan(), 'a'), bedsOf(plan(), 'b')]).toEqual([80, 80])
  await userEvent.keyboard('{Delete}')
  expect([bedsOf(plan(), 'a'), bedsOf(plan(), 'b')]).toEqual([undefined, undefined])
})

test('Insert adds a row whose name is typed next; Ctrl+Delete takes selected rows away', async () => {
  const { plan } = mountFacilities(smallPlan())
  await userEvent.click(at('a', ':head'))
  await userEvent.keyboard('{Insert}')
  await expect.poll(() => plan().facilities.length).toBe(3)
  await userEvent.keyboard('朝阳社区卫生服务站{Enter}')
  expect(plan().facilities[2]?.name).toBe('朝阳社区卫生服务站')
  await userEvent.keyboard('{ArrowUp}{Control>}{Delete}{/Control}')
  await expect.poll(() => plan().facilities.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('what a paste did is told below the rows, not over them, until Esc', async () => {
  const { container } = mountFacilities(smallPlan())
  await userEvent.click(at('a', ':head'))
  paste(Array.from({ length: 60 }, (_, i) => `卫生院${i}`).join('\n'))
  const notice = page.getByText('粘贴 60 行', { exact: false })
  await expect.element(notice).toBeVisible()
  const foot = container.querySelector('tfoot')?.getBoundingClientRect()
  expect(foot?.bottom).toBeLessThanOrEqual(notice.element().getBoundingClientRect().top)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => notice.elements().length).toBe(0)
  expect(document.activeElement).toBe(editor())
})

test('an added row comes into view below all others, its name ready to be typed', async () => {
  const { plan } = mountFacilities(smallPlan())
  await userEvent.click(at('a', ':head'))
  paste(Array.from({ length: 60 }, (_, i) => `卫生院${i}`).join('\n'))
  await userEvent.click(at('a', 'kind'))
  await userEvent.keyboard('{Insert}')
  const added = () => plan().facilities.at(-1)?.id ?? ''
  await expect.poll(() => document.querySelector(`tr[data-row="${CSS.escape(added())}"]`)).not.toBeNull()
  const name = () => at(added(), ':head')
  await expect.poll(() => name().getAttribute('aria-selected')).toBe('true')
  const foot = document.querySelector('tfoot')?.getBoundingClientRect().top ?? 0
  await expect.poll(() => name().getBoundingClientRect().bottom).toBeLessThanOrEqual(foot + 1)
  await userEvent.keyboard('新院{Enter}')
  expect(plan().facilities.at(-1)?.name).toBe('新院')
})

test('100 000 pasted rows are read in slices that can be stopped; stopped, nothing is written', async () => {
  const start = smallPlan()
  const { plan } = mountFacilities(start)
  await userEvent.click(at('a', ':head'))
  // Pressed as soon as it stands there: on a slow machine a click from outside may come after the last slice.
  const pressed = new Promise<void>((resolve) => {
    new MutationObserver((_, observer) => {
      const stop = [...document.querySelectorAll('button')].find((button) => button.textContent === '停止')
      if (stop === undefined) return
      observer.disconnect()
      stop.click()
      resolve()
    }).observe(document.body, { childList: true, subtree: true })
  })
  paste(Array.from({ length: 100_000 }, (_, i) => `村卫生室${i}\t村卫生室`).join('\n'))
  await pressed
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(plan()).toEqual(start)
})
