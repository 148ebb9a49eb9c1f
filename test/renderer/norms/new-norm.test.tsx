/** From a blank plan to “每万人口 0.30 辆急救车” with its source and the vehicles of each year: by keyboard alone, and by mouse. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Session } from '../../../renderer/state/create-session.ts'
import { computed, mountApp, unmountAll, until } from '../app/mount-app.tsx'

afterEach(unmountAll)

const yearly = () => page.getByRole('table', { name: '逐年应配' })

function expectAmbulances(session: Session): void {
  const plan = session.getState().document?.plan
  const norm = plan?.norms[0]
  expect(norm).toMatchObject({
    label: '每万人口急救车',
    shape: 'density',
    per: 10_000,
    populationKind: 'resident',
    values: [{ year: 2030, value: 0.3 }],
  })
  expect(plan?.resources.find(({ id }) => id === norm?.resource)).toMatchObject({
    name: '急救车',
    counter: '辆',
    kind: 'vehicle',
  })
  expect(plan?.sources.find(({ id }) => id === norm?.cite?.source)).toMatchObject({
    title: '急救中心建设标准',
    number: '建标177—2016',
    date: '2016年',
    status: 'unverified',
  })
}

test('by keyboard alone, with the number of people', async () => {
  const { session } = await mountApp()
  await computed(session)
  await userEvent.keyboard('{Control>}n{/Control}')
  await expect.element(page.getByRole('textbox', { name: '地区名称' })).toHaveFocus()
  await userEvent.keyboard('临川县{Tab}{Tab}{Tab}{Tab}40.689万{Tab}{Tab}{Enter}')
  await until(session, ({ document, stage }) => document?.plan.title.startsWith('临川县') === true && stage === 'norms')
  await computed(session)
  await expect.element(page.getByText(/还没有标准/)).toBeVisible()

  await userEvent.keyboard('{Insert}')
  await expect.element(page.getByRole('combobox', { name: '每多少人口' })).toHaveFocus()
  await userEvent.keyboard('{Tab}{Tab}{Tab}0.30{Tab}辆{Tab}急救车')
  await expect.element(yearly()).toMatchTextContent(/2025.*2030.*12.*12/)
  await userEvent.keyboard('{Tab}')
  // Over the yearly numbers, the force and the name, to the document.
  for (let presses = 0; presses < 12 && document.activeElement?.getAttribute('aria-label') !== '文件名称'; presses++)
    await userEvent.keyboard('{Tab}')
  await userEvent.keyboard('急救中心建设标准{Tab}建标177—2016{Tab}2016年{Enter}')
  await until(session, ({ document }) => document?.plan.norms.length === 1)
  expectAmbulances(session)
  expect(session.getState().whatIf).toEqual([])
  await expect.element(yearly()).toMatchTextContent(/2025.*2030.*12/)
  await expect.element(page.getByRole('table', { name: '标准列表' })).toMatchTextContent(/辆\/万常住人口/)
  // One step takes the norm, its document and its resource back.
  await userEvent.keyboard('{Control>}z{/Control}')
  await until(session, ({ document }) => document?.plan.norms.length === 0)
  expect(session.getState().document?.plan).toMatchObject({ sources: [{ id: 'typed' }] })
  expect(session.getState().document?.plan.resources.map((r) => r.id)).toEqual(['bed', 'physician', 'nurse'])
})

test('by mouse, and the number of people asked for where it is not known', async () => {
  const { session } = await mountApp()
  await computed(session)
  await userEvent.click(page.getByRole('button', { name: '新建' }))
  await userEvent.click(page.getByRole('button', { name: '只建空白规划' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent('还没有写地区名称')
  await userEvent.fill(page.getByRole('textbox', { name: '地区名称' }), '临川县')
  await userEvent.click(page.getByRole('button', { name: '只建空白规划' }))
  await until(session, ({ document }) => document?.plan.title.startsWith('临川县') === true)
  await computed(session)
  await userEvent.click(page.getByRole('button', { name: '新增标准' }).first())
  await userEvent.fill(page.getByRole('textbox', { name: '数值' }), '0.30')
  await userEvent.fill(page.getByRole('combobox', { name: '计量单位' }), '辆')
  await userEvent.fill(page.getByRole('combobox', { name: '配什么' }), '急救车')
  await userEvent.fill(page.getByRole('combobox', { name: '文件名称' }), '急救中心建设标准')
  await userEvent.fill(page.getByRole('textbox', { name: '文号' }), '建标177—2016')
  await userEvent.fill(page.getByRole('textbox', { name: '日期' }), '2016年')
  await userEvent.click(page.getByRole('button', { name: '加入规划' }))
  await until(session, ({ document }) => document?.plan.norms.length === 1)
  expectAmbulances(session)
  await computed(session)

  const people = page.getByRole('textbox', { name: /2030年常住人口/ })
  await userEvent.fill(people, '四十万')
  await userEvent.click(page.getByRole('button', { name: '写入规划' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent('四十万')
  await userEvent.fill(people, '40.689万')
  await userEvent.click(page.getByRole('button', { name: '写入规划' }))
  await expect.element(yearly()).toMatchTextContent(/2030.*12/)
})

test('gaps that are left open are named, and the keyboard goes to the first', async () => {
  const { session } = await mountApp({ stage: 'norms' })
  await computed(session)
  await userEvent.keyboard('{Insert}')
  await userEvent.fill(page.getByRole('textbox', { name: '数值' }), '零点三')
  await expect.element(page.getByRole('alert')).toMatchTextContent('零点三')
  await userEvent.click(page.getByRole('button', { name: '加入规划' }))
  await expect.element(page.getByText('还差：数值、计量单位、配什么。')).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: '数值' })).toHaveFocus()
  expect(session.getState().whatIf).toEqual([])
})

test('Ctrl+Enter adds the norm from any field, a list among them', async () => {
  const { session } = await mountApp({ stage: 'norms' })
  await computed(session)
  const before = session.getState().document?.plan.norms.length ?? 0
  await userEvent.keyboard('{Insert}')
  await expect.element(page.getByRole('combobox', { name: '每多少人口' })).toHaveFocus()
  await userEvent.keyboard('{Tab}{Tab}{Tab}0.30{Tab}辆{Tab}急救车{Tab}')
  const force = page.getByRole('form', { name: '每多少人口配多少' }).getByRole('combobox', { name: '效力' })
  force.element().focus()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await until(session, ({ document }) => document?.plan.norms.length === before + 1)
})
