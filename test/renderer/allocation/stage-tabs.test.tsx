/** 人员, 设备 and 专科服务: each table answers for its cells, takes what can be typed, and says why a number is missing. */
import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { at } from '../grid/mount-grid.tsx'
import { mountAllocation, unmountAll } from './mount-allocation.tsx'

afterEach(unmountAll)

const inspector = (): string => document.querySelector('aside')?.textContent ?? ''
const open = (tab: string) => userEvent.click(page.getByRole('button', { name: tab, exact: true }))

test('the county’s physicians come down to hospitals, and the sum line equals the county', async () => {
  const { committed } = mountAllocation()
  await open('人员')
  expect(at('total', 'required').textContent).toBe(at('control', 'required').textContent)
  expect(at('renmin', 'planned').textContent).toBe('未列')
  await userEvent.click(at('renmin', 'required'))
  await expect.poll(inspector).toContain('权数：规划床位')
  await userEvent.click(at('renmin', 'nursePerPhysician'))
  await expect.poll(inspector).toContain('比不出来；不按 0 计。')
  await userEvent.click(at('renmin', 'planned'))
  await userEvent.keyboard('240{Enter}')
  expect(committed.at(-1)?.changes).toEqual([
    { type: 'setPlanned', facility: 'renmin', resource: 'physician', value: 240 },
  ])
  await expect.poll(() => at('renmin', 'gap').textContent).toContain('缺 11 人')
})

test('another weight is a rule of the plan: the method, what it is shared by, and the minima of its norm', async () => {
  const { committed } = mountAllocation()
  await open('人员')
  await userEvent.selectOptions(page.getByRole('combobox', { name: '显示' }), '中医类别执业（助理）医师')
  await userEvent.selectOptions(page.getByRole('combobox', { name: '分到机构按' }), '出院人次')
  expect(committed.at(-1)?.changes[0]).toMatchObject({
    type: 'putAllocation',
    rule: {
      class: 'all',
      resource: 'tcm-physician',
      method: 'proportional',
      weights: 'discharges',
      minimaFrom: 'S4-040b',
    },
  })
  await userEvent.selectOptions(page.getByRole('combobox', { name: '分到机构按' }), '规划床位')
  expect(committed.at(-1)?.changes[0]).toMatchObject({ rule: { method: 'asPlanned' } })
  await expect.poll(() => at('total', 'required').textContent).toBe('252')
})

test('equipment takes its stages by class; a class sums what all of its items have', async () => {
  const { committed } = mountAllocation()
  await open('设备')
  expect(at('乙 2018', 'installed').textContent).toBe('8')
  await userEvent.click(at('class-b-2020', 'quota'))
  await userEvent.keyboard('11{Enter}')
  expect(committed.at(-1)?.changes).toEqual([
    { type: 'setEquipment', equipment: 'class-b-2020', stage: 'quota', value: 11 },
  ])
  await expect.poll(() => at('乙 2018', 'quota').textContent).toBe('11')
  await userEvent.click(at('乙 2018', 'quota'))
  await expect.poll(inspector).toContain('乙类大型医疗设备')
})

test('an item is added, changed and removed by keyboard: its class comes from the licence list, each is one step', async () => {
  const { committed } = mountAllocation(1292, (plan) => ({ ...plan, equipment: [] }))
  await open('设备')
  await expect.element(page.getByText(/还没有大型医用设备/)).toBeVisible()
  const add = page.getByRole('button', { name: '新增设备' }).element()
  if (add instanceof HTMLElement) add.focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByLabelText('设备名称')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => page.getByRole('alert').element().textContent).toContain('没有设备名称')
  await userEvent.keyboard('PET/CT')
  await expect.element(page.getByText('2020年按2018年目录为乙类。')).toBeVisible()
  await userEvent.keyboard('{Tab}{Tab}{Tab}舒兰市人民医院{Tab}{Tab}2{Tab}1{Tab}3{Enter}')
  expect(committed.at(-1)?.changes).toEqual([
    {
      type: 'putEquipment',
      equipment: {
        id: 'PETCT',
        item: 'PET/CT',
        facility: 'renmin',
        licence: '乙',
        list: '2018',
        year: 2020,
        applied: 2,
        quota: 1,
        licensed: 3,
      },
    },
  ])
  await expect.element(page.getByText(/PET\/CT：许可3 台，多于下达 1 台。/)).toBeVisible()
  await userEvent.keyboard('5{Enter}{ArrowUp}')
  expect(committed.at(-1)?.changes).toEqual([{ type: 'setEquipment', equipment: 'PETCT', stage: 'applied', value: 5 }])
  await open('删除“PET/CT”')
  expect(committed.at(-1)?.label).toBe('删除设备“PET/CT”')
  await expect.element(page.getByText(/还没有大型医用设备/)).toBeVisible()
})

test('special services are held against the plan by class, and a kind of bed can be planned', async () => {
  const { committed } = mountAllocation()
  await open('专科服务')
  await userEvent.click(at('S4-065/renmin', 'required2025'))
  await expect.poll(inspector).toContain('5%')
  await open('床位')
  await userEvent.selectOptions(page.getByRole('combobox', { name: '显示' }), '中医床位')
  await userEvent.click(at('renmin', 'planned'))
  await userEvent.keyboard('30{Enter}')
  expect(committed.at(-1)?.changes).toEqual([
    { type: 'setPlanned', facility: 'renmin', resource: 'tcm-bed', value: 30 },
  ])
  await open('专科服务')
  await expect.poll(() => at('S4-065/renmin', 'gap').textContent).toContain('缺 7')
})

test('a hospital decided above says so, and is not unlocked here', async () => {
  const { committed } = mountAllocation()
  expect(at('shulan-psychiatric', ':head').textContent).toContain('由吉林市定')
  await userEvent.click(at('shulan-psychiatric', 'planned'))
  await userEvent.keyboard('{Control>}l{/Control}')
  await expect.poll(() => page.getByRole('status').element().textContent).toContain('由吉林市定，不能在这里解锁')
  expect(committed).toEqual([])
})

test('the tables are sound, light and dark', async () => {
  const { container } = mountAllocation()
  for (const tab of ['人员', '设备', '专科服务']) {
    await open(tab)
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme
      const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
      expect(violations.map(({ id, nodes }) => `${tab} ${theme} ${id} ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
    }
  }
  delete document.documentElement.dataset.theme
})
