/** The what-if bar: numbers as planners type them, sliders, methods, and what becomes of them. */
import { afterEach, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { isDirty } from '../../../renderer/state/history.ts'
import jingyan from '../../../seeds/plans/jingyan-2025.norma?raw'
import { computed, mountApp, unmountAll, until } from '../app/mount-app.tsx'

afterEach(unmountAll)

const bar = () => page.getByRole('region', { name: '假设' })
const people = () => page.getByRole('textbox', { name: '2025年常住人口', exact: true })
const density = () => page.getByRole('textbox', { name: '每千人口床位', exact: true })

test.each(['398000', '398,000', '３９８，０００', '39.8万', ' 398 000 '])('“%s” is 398,000 people', async (typed) => {
  const { session } = await mountApp()
  await computed(session)
  await userEvent.fill(people(), typed)
  await userEvent.keyboard('{Enter}')
  await until(session, ({ view }) => view?.figures.population === 398_000)
  await expect.element(people()).toHaveValue('398,000')
  await expect.element(bar()).toMatchTextContent(/基准 406,890−8,890（−2\.2%）/)
  await expect.element(bar()).toMatchTextContent(/床位控制数3,407−76规划超出106\+76规划每千人口8\.83\+0\.19/)
  await expect.element(bar()).toMatchTextContent(/注册护士1,441−32/)
})

test.each([
  ['abc', '406,890'],
  ['0', '0'],
  ['-5', '-5'],
])('“%s” is refused with what is accepted; the number of before stays', async (typed, said) => {
  const { session } = await mountApp()
  await computed(session)
  await userEvent.fill(people(), typed)
  await userEvent.keyboard('{Enter}')
  await expect.element(bar().getByRole('alert')).toMatchTextContent(said)
  await expect.element(people()).toHaveAttribute('aria-invalid', 'true')
  expect(session.getState().whatIf).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.element(people()).toHaveValue('406,890')
  await expect.element(bar().getByRole('alert')).not.toBeInTheDocument()
})

test('Enter inside a composition ends the composition, not the entry', async () => {
  const { session } = await mountApp()
  await computed(session)
  const devtools = cdp() as unknown as { send(method: string, params: Record<string, unknown>): Promise<unknown> }
  await userEvent.fill(people(), '39.8')
  await devtools.send('Input.imeSetComposition', { text: 'wan', selectionStart: 3, selectionEnd: 3 })
  people()
    .element()
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))
  expect(session.getState().whatIf).toEqual([])
  await devtools.send('Input.insertText', { text: '万' })
  await expect.element(people()).toHaveValue('39.8万')
  await userEvent.keyboard('{Enter}')
  await until(session, ({ view }) => view?.figures.population === 398_000)
})

test('a slider moved by keys moves the numbers and returns to the base', async () => {
  const { session } = await mountApp()
  await computed(session)
  const slider = page.getByRole('slider', { name: '每千人口床位，滑块' })
  slider.element().focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.element(density()).toHaveValue('8.58')
  await until(session, ({ view, computing }) => view?.figures.control === 3491 && !computing)
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  await expect.element(density()).toHaveValue('8.56')
  expect(session.getState().whatIf).toEqual([])
})

test('a long drag ends with the numbers of its last position', async () => {
  const { session } = await mountApp()
  await computed(session)
  const slider = page.getByRole('slider', { name: '2025年常住人口，滑块' }).element()
  if (!(slider instanceof HTMLInputElement)) throw new Error('no slider')
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  for (let position = 406_000; position >= 380_000; position -= 200) {
    setter?.call(slider, String(position))
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  }
  await until(session, ({ view, computing }) => view?.figures.population === 380_000 && !computing)
  await expect.element(people()).toHaveValue('380,000')
})

test('a method is shared by every class with a control total', async () => {
  const { session } = await mountApp()
  await computed(session)
  await userEvent.fill(people(), '450000')
  await userEvent.keyboard('{Enter}')
  await userEvent.selectOptions(page.getByRole('combobox', { name: '测算方法' }).first(), '按比例分摊')
  await until(session, ({ view }) => {
    const county = view?.workbenches[0]?.rows.filter((row) => row.class === 'county' && row.role === 'facility')
    return county?.map((row) => row.cells.allocated).join() === '806,354,55'
  })
})

test('全部还原 takes the assumptions away, 写入规划 makes them an undoable edit', async () => {
  const { session } = await mountApp()
  await computed(session)
  await userEvent.fill(people(), '398000')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('banner')).toMatchTextContent('另有 1 项假设未写入')
  await userEvent.click(page.getByRole('button', { name: '全部还原' }))
  await until(session, ({ view, whatIf }) => whatIf.length === 0 && view?.figures.control === 3483)

  await userEvent.fill(people(), '398000')
  await userEvent.keyboard('{Enter}')
  await userEvent.click(page.getByRole('button', { name: '写入规划' }))
  await until(session, ({ baseline }) => baseline?.control === 3407)
  expect(isDirty(session.getState().history)).toBe(true)
  await userEvent.click(page.getByRole('button', { name: '撤销：写入假设' }))
  await until(session, ({ baseline }) => baseline?.control === 3483)
  expect(isDirty(session.getState().history)).toBe(false)
})

test('a plan without people of the target year leads to where they are entered', async () => {
  const { session } = await mountApp({ text: jingyan })
  await computed(session)
  await userEvent.click(bar().getByRole('button', { name: '没有2025年常住人口，去填写' }))
  expect(session.getState().stage).toBe('population')
})

test('beside the guide its buttons stand next to one another, and nothing lies over them', async () => {
  const { session } = await mountApp({ stage: 'allocation', size: [1440, 900] })
  await computed(session)
  session.actions.showPanel('help')
  await expect.element(page.getByRole('complementary', { name: '使用指南' })).toBeVisible()
  const boxes = ['全部还原', '写入规划', '存为方案'].map((name) =>
    bar().getByRole('button', { name, exact: true }).element().getBoundingClientRect(),
  )
  const [reset, write, keep] = boxes
  expect(reset?.right).toBeLessThanOrEqual(write?.left ?? 0)
  expect(write?.right).toBeLessThanOrEqual(keep?.left ?? 0)
  expect(keep?.right).toBeLessThanOrEqual(bar().element().getBoundingClientRect().right)
  const buttons = bar().getByRole('button', { name: '全部还原' }).element().parentElement
  const tall = [...(buttons?.children ?? [])].filter((part) => part.getBoundingClientRect().height > 28)
  const narrow = [...(buttons?.querySelectorAll('button') ?? [])].filter((b) => b.scrollWidth > b.clientWidth)
  expect([tall, narrow]).toEqual([[], []])
})

test('in a 方案 what it starts from is called its own, and no number of the line is cut', async () => {
  const { session } = await mountApp({ stage: 'allocation', size: [1280, 720] })
  await computed(session)
  session.actions.showScenario('low')
  await computed(session)
  await userEvent.fill(people(), '45.8万')
  await userEvent.keyboard('{Enter}')
  await until(session, ({ view }) => view?.figures.population === 458_000)
  await expect.element(bar()).toMatchTextContent(/原值 398,000\+60,000（\+15\.1%）/)
  const line = bar().getByText('+60,000').element().parentElement
  const box = line?.getBoundingClientRect()
  const cut = [...(line?.querySelectorAll('span') ?? [])].filter((part) => {
    const { right, top } = part.getBoundingClientRect()
    // The empty half of a wide bracket may lie outside.
    return top < (box?.bottom ?? 0) && right > (box?.right ?? 0) + 6.5
  })
  expect(cut).toEqual([])
  // Its name gives way to the buttons beside it, on one line.
  const against = bar().getByText('相对“人口低（示例）”').element().getBoundingClientRect()
  const reset = bar().getByRole('button', { name: '全部还原' }).element().getBoundingClientRect()
  expect(against.height).toBeLessThan(26)
  expect(against.right).toBeLessThanOrEqual(reset.left)
})
