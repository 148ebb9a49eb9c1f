/** 标准: list, filter, switching off, the editor of every shape, what cannot be read, conflicts and packs. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { shapeInputs } from '../../../renderer/views/norms/shape-inputs.ts'
import jingyan from '../../../seeds/plans/jingyan-2025.norma?raw'
import linfen from '../../../seeds/plans/linfen-2025.norma?raw'
import type { Shape } from '../../../shared/plan/schema/norm.ts'
import { barriers, computed, mountApp, planText, unmountAll, until } from '../app/mount-app.tsx'
import { everyShape, planOfShapes } from './every-shape.ts'

afterEach(unmountAll)

const list = () => page.getByRole('table', { name: '标准列表' })
const panel = () => page.getByRole('complementary', { name: '标准详情' })

async function opened(text?: string) {
  const mounted = await mountApp({ stage: 'norms', ...(text === undefined ? {} : { text }) })
  await computed(mounted.session)
  await expect.element(list()).toBeVisible()
  return mounted
}
const choose = (name: RegExp) => userEvent.click(list().getByRole('row', { name }).getByRole('button').first())

test('a norm says what it requires, how the plan stands, and why', async () => {
  await opened()
  await choose(/S4-005/)
  await expect.element(list().getByRole('row', { name: /S4-005/ })).toMatchTextContent(/3,483/)
  await expect.element(panel()).toMatchTextContent(/8\.56 × 406890 ÷ 1000 = 3,482\.9784 → 3,483/)
  // F1 is the guide; the button says the key that asks why.
  await expect.element(panel().getByRole('button', { name: '为什么是这个数 Shift F1' })).toBeVisible()
  await userEvent.keyboard('{Shift>}{F1}{/Shift}')
  await expect.element(panel().getByRole('list', { name: '算法' })).toBeVisible()
  await userEvent.click(panel().getByRole('table', { name: '逐年应配' }).getByRole('button').first())
  await expect.element(panel()).toMatchTextContent(/8\.28 × 406890 ÷ 1000/)
})

test('an indicator is in its own unit, not in the counter of its resource', async () => {
  await opened(jingyan)
  await choose(/S1-001a/)
  await expect.element(panel()).toMatchTextContent(/2025年应配78\.6 岁/)
  await expect.element(panel()).toMatchTextContent(/规划提供 78\.47 岁/)
  await expect.element(panel()).toMatchTextContent(/逐年应配，岁/)
})

test('ranges of thousands stand side by side by year, none over another', async () => {
  const plan = JSON.parse(planText)
  const range = { ...everyShape.range, values: [{ year: 2020, low: 7.4, high: 7.5 }] }
  await opened(JSON.stringify({ ...plan, norms: [...plan.norms, range] }))
  await choose(/T-range/)
  const years = [...panel().getByRole('table', { name: '逐年应配' }).element().querySelectorAll('button')]
  expect(years.map(({ textContent }) => textContent)).toContain('3,011–3,051')
  expect(years.every((b) => b.scrollWidth <= b.clientWidth)).toBe(true)
})

test('words, force, status and contradictions each narrow the list', async () => {
  const { session } = await opened()
  const rows = () => list().element().querySelectorAll('tbody tr:not(:has(th))').length
  const all = session.getState().document?.plan.norms.length ?? 0
  expect(rows()).toBe(all)
  await userEvent.fill(page.getByRole('searchbox', { name: '编号、名称或原文' }), 'ｓ４－００５')
  await expect.poll(rows).toBe(1)
  await userEvent.fill(page.getByRole('searchbox', { name: '编号、名称或原文' }), '没有这样的标准')
  await expect.element(page.getByText('没有符合条件的标准。')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: '清除筛选' }))
  await userEvent.selectOptions(page.getByRole('combobox', { name: '效力' }).first(), '指导')
  await expect.poll(rows).toBeLessThan(all)
  await userEvent.selectOptions(page.getByRole('combobox', { name: '效力' }).first(), '')
  await userEvent.click(page.getByRole('button', { name: /互相矛盾/ }))
  await expect.poll(rows).toBe(2)
})

test('off is tried first: the totals show it, nothing enters the plan until it is written', async () => {
  const { session } = await opened()
  await choose(/S4-005/)
  await userEvent.keyboard(' ')
  await until(session, ({ whatIf, computing }) => whatIf.length === 1 && !computing)
  await expect.element(panel().getByRole('region', { name: '改动前后' })).toMatchTextContent(/本条应配3,483→—/)
  await expect.element(list().getByRole('row', { name: /S4-005/ })).toMatchTextContent('已关')
  expect(session.getState().document?.plan.norms.some(({ off }) => off)).toBe(false)
  await userEvent.click(panel().getByRole('button', { name: '写入规划' }))
  await until(session, ({ document }) => document?.plan.norms.some(({ off }) => off === true) === true)
  expect(session.getState().whatIf).toEqual([])
  await userEvent.click(panel().getByRole('switch'))
  await until(session, ({ whatIf, computing }) => whatIf.length === 1 && !computing)
  await expect.element(panel().getByRole('region', { name: '改动前后' })).toMatchTextContent(/本条应配—→3,483/)
})

test('while a value is typed its effect is shown; saving is one step; undo brings the old panel back', async () => {
  const { session } = await opened()
  await choose(/S4-005/)
  const value = panel().getByRole('textbox', { name: '各年数值 2025' })
  await userEvent.fill(value, '9')
  await expect.element(panel().getByRole('region', { name: '改动前后' })).toMatchTextContent(/本条应配3,483→3,662/)
  expect(session.getState().history.past).toHaveLength(0)
  await userEvent.click(panel().getByRole('button', { name: '保存修改' }))
  await until(session, ({ history, whatIf }) => history.past.length === 1 && whatIf.length === 0)
  await expect.element(list().getByRole('row', { name: /S4-005/ })).toMatchTextContent('3,662')
  session.actions.undo()
  await expect.element(panel().getByRole('textbox', { name: '各年数值 2025' })).toHaveValue('8.56')
})

test('what cannot be read stays at its field with its reason and never reaches the engine', async () => {
  const { session } = await opened()
  await choose(/S4-005/)
  const value = panel().getByRole('textbox', { name: '各年数值 2025' })
  for (const [typed, says] of [
    ['abc', '“abc”不是数'],
    ['-1', '负数'],
    ['8.5.6', '小数点'],
  ] as const) {
    await userEvent.fill(value, typed)
    await expect.element(panel().getByRole('alert')).toMatchTextContent(says)
    await expect.element(value).toHaveAttribute('aria-invalid', 'true')
    await userEvent.click(panel().getByRole('button', { name: /保存修改（1 处待改）/ }))
    await expect.element(value).toHaveValue(typed)
  }
  expect(session.getState()).toMatchObject({ whatIf: [], history: { past: [] } })
  // The other years can still be set without forgetting this one.
  await userEvent.fill(panel().getByRole('textbox', { name: '各年数值 2022' }), '8.4')
  await expect.element(panel().getByRole('alert')).toMatchTextContent('8.5.6')
})

test('a composition is not read before it has ended', async () => {
  const { session } = await opened()
  await choose(/S4-005/)
  const input = panel().getByRole('textbox', { name: '各年数值 2025' }).element() as HTMLInputElement
  input.focus()
  const type = (text: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
  type('jiu')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(panel().element().querySelector('[role=alert]')).toBeNull()
  type('９')
  input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '９' }))
  await until(session, ({ whatIf }) => whatIf.length === 1)
})

test('of two norms for one thing the planner chooses which governs; the other stays', async () => {
  const { session } = await opened()
  await choose(/S4-028/)
  await expect.element(panel()).toMatchTextContent(/同一范围有 2 个 2025 年数值/)
  await userEvent.click(panel().getByRole('radio', { name: /S4-007/ }))
  await until(session, ({ document }) => document?.plan.precedence?.[0]?.norm === 'S4-007')
  await userEvent.click(panel().getByRole('radio', { name: /S4-028/ }))
  await until(session, ({ document }) => document?.plan.precedence?.[0]?.norm === 'S4-028')
  await expect.element(list().getByRole('row', { name: /S4-007/ })).toMatchTextContent('≠')
})

test('a norm written for a province says so where a county uses it', async () => {
  const plan = JSON.parse(planText)
  plan.norms = plan.norms.map((norm: { id: string }) => (norm.id === 'S4-005' ? { ...norm, level: 'province' } : norm))
  await opened(JSON.stringify(plan))
  await choose(/S4-005/)
  await expect.element(panel().getByRole('note')).toMatchTextContent(/省级标准，现用于县级/)
})

test('a norm that something rests on is not deleted and the message says what; another is, and comes back', async () => {
  const { session } = await opened()
  await choose(/S4-005/)
  await userEvent.keyboard('{Delete}')
  await expect.element(page.getByRole('alert')).toMatchTextContent(/S4-005.*用到.*没有删除/)
  session.actions.commit([{ type: 'putNorm', norm: everyShape.reference }], { key: 'norms.edit.change' })
  await userEvent.click(list().getByRole('button', { name: everyShape.reference.label }))
  await userEvent.keyboard('{Delete}')
  await expect.element(list().getByRole('button', { name: everyShape.reference.label })).not.toBeInTheDocument()
  session.actions.undo()
  await expect.element(list().getByRole('button', { name: everyShape.reference.label })).toBeVisible()
})

test('the editor of every shape opens, shows its fields without complaint and saves what was changed', {
  timeout: 120_000,
}, async () => {
  const { session } = await opened(planOfShapes)
  const shapes = Object.keys(shapeInputs) as Shape[]
  for (const shape of shapes) {
    const before = everyShape[shape]
    await userEvent.click(list().getByRole('button', { name: before.label, exact: true }))
    const name = panel().getByRole('textbox', { name: /^名称/ })
    await expect.element(name).toHaveValue(before.label)
    expect(panel().element().querySelectorAll('[aria-invalid=true]'), shape).toHaveLength(0)
    await userEvent.fill(name, `${before.label}（改）`)
    await userEvent.click(panel().getByRole('button', { name: '保存修改' }))
    const saved = () => session.getState().document?.plan.norms.find(({ id }) => id === before.id)
    // Nothing else of it has changed.
    await expect.poll(saved).toEqual({ ...before, label: `${before.label}（改）` })
  }
})

test('a formula offers the names of the plan, and says at its field what is wrong with it', async () => {
  const { session } = await opened()
  session.actions.commit([{ type: 'putNorm', norm: everyShape.formula }], { key: 'norms.edit.change' })
  await userEvent.click(list().getByRole('button', { name: everyShape.formula.label, exact: true }))
  const formula = panel().getByRole('combobox', { name: '公式' })
  await userEvent.fill(formula, '')
  await userEvent.type(formula, '2 * phys')
  await expect.element(panel().getByRole('listbox', { name: '可用的名称' })).toMatchTextContent('physician')
  await expect.element(panel().getByRole('alert')).toMatchTextContent(/“phys”不认识/)
  expect(session.getState().whatIf).toEqual([])
  await userEvent.keyboard('{Tab}')
  await expect.element(formula).toHaveValue('2 * physician')
  await userEvent.fill(formula, 'max(15, P / 10000')
  await expect.element(panel().getByRole('alert')).toMatchTextContent(/括号/)
})

test('a norm is taken from a pack with its document, its status and for its level', async () => {
  const { session } = await opened()
  await userEvent.click(page.getByRole('button', { name: '从标准包取用' }))
  const before = session.getState().document?.plan.norms.length ?? 0
  const first = panel().getByRole('button', { name: /^取用/ }).first()
  await userEvent.click(first)
  await until(session, ({ document }) => document?.plan.norms.length === before + 1)
  const plan = session.getState().document?.plan
  const norm = plan?.norms.at(-1)
  expect(norm?.pack).toBe('national-145')
  expect(plan?.sources.some(({ id }) => id === norm?.cite?.source)).toBe(true)
  await expect.element(panel().getByRole('button', { name: '已取用' }).first()).toBeDisabled()
  await userEvent.selectOptions(panel().getByRole('combobox', { name: '标准包' }), 'national-155')
  await expect.element(panel()).toMatchTextContent(/尚未印发/)
})

test('three hundred norms are listed and an edit repaints at once', async () => {
  const plan = JSON.parse(planText)
  const model = { ...everyShape.indicator, comparator: 'ge' }
  plan.norms.push(
    ...Array.from({ length: 300 }, (_, index) => ({
      ...model,
      id: `X-${index}`,
      label: `另一条标准 ${index}`,
      group: '另列',
    })),
  )
  const { session } = await opened(JSON.stringify(plan))
  await userEvent.click(list().getByRole('button', { name: '另一条标准 299', exact: true }))
  await expect.element(panel().getByRole('heading', { level: 2 })).toMatchTextContent('另一条标准 299')
  await userEvent.fill(panel().getByRole('textbox', { name: '各年数值 2025' }), '1')
  await expect.element(list().getByRole('row', { name: /X-299/ })).toMatchTextContent(/≥ 1(?!\d)/)
  expect(session.getState().millis).not.toBeNull()
})

test.each(['light', 'dark'] as const)('has no barriers in the %s theme, in a new norm and in a pack', async (theme) => {
  const { session } = await mountApp({ stage: 'norms', theme })
  await computed(session)
  await expect.element(list()).toBeVisible()
  expect(await barriers()).toEqual([])
  await userEvent.keyboard('{Insert}')
  await expect.element(panel().getByRole('form', { name: '每多少人口配多少' })).toBeVisible()
  expect(await barriers()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: '从标准包取用' }))
  await expect.element(panel().getByRole('button', { name: /^取用/ }).first()).toBeVisible()
  expect(await barriers()).toEqual([])
})

test('who has a feature is answered one by one, and undo takes an answer back', async () => {
  const { session } = await opened()
  await choose(/S4-003/)
  const { norms, registers } = session.getState().document?.plan ?? {}
  const norm = norms?.find(({ id }) => id === 'S4-003')
  const register = () =>
    session.getState().document?.plan.registers?.find(({ id }) => norm?.shape === 'coverage' && id === norm.register)
  expect(registers?.length).toBeGreaterThan(0)
  const before = register()?.entries?.length ?? 0
  await userEvent.click(panel().getByText(/逐家登记/))
  const first = panel().getByRole('combobox', { name: '舒兰市人民医院' })
  await userEvent.selectOptions(first, '有')
  await expect.poll(() => register()?.entries?.length).toBe(before + 1)
  session.actions.undo()
  await expect.poll(() => register()?.entries?.length ?? 0).toBe(before)
})

test('a placeholder county gets its name where the norm counts it', async () => {
  const { session } = await opened(linfen)
  await choose(/S3-024/)
  await userEvent.click(panel().getByText(/逐个测算的规划单元（17 个）/))
  const unit = session.getState().document?.plan.units.find(({ level }) => level === 'county')
  const field = panel().getByRole('textbox', { name: `规划单元名称 ${unit?.name}` })
  await userEvent.fill(field, '尧都区')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => session.getState().document?.plan.units.find(({ id }) => id === unit?.id)?.name)
    .toBe('尧都区')
  session.actions.undo()
  await expect
    .poll(() => session.getState().document?.plan.units.find(({ id }) => id === unit?.id)?.name)
    .toBe(unit?.name)
})
