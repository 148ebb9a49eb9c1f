/** Which tables the plan prints, in order. The engine fills them; a table holds no number of its own but cited text cells. */
import { z } from 'zod'
import { cite, figure, id, populationKinds, text, year } from './basics.ts'
import { boardChoice } from './board-choice.ts'
import { forces } from './norm.ts'
import { ownColumn, ownRows } from './own-table.ts'
import { tableView } from './table-view.ts'

const common = {
  id,
  title: text,
  unitLabel: text.optional().describe('Printed at the upper right, e.g. 张'),
  cite: cite.optional(),
  view: tableView.optional(),
}

export const tableSpec = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('facilities'),
    class: id,
    resource: id,
    nameLabel: text.optional(),
    baseLabel: text.optional(),
    plannedLabel: text.optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('classes'), resource: id, classes: z.array(id).min(1) }),
  z.strictObject({
    ...common,
    kind: z.literal('norms'),
    rows: z.array(
      z.strictObject({
        key: id,
        label: text,
        norm: id,
        basePer: figure.optional().describe('As the document gives it'),
        baseTotal: figure.optional().describe('As the document gives it'),
        cite: cite.optional(),
      }),
    ),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('indicators'),
    rows: z.array(
      z.strictObject({
        key: id,
        group: text,
        label: text,
        norm: id.optional().describe('Target and base come from this norm; without it they are cited text'),
        base: z.union([figure, text]).optional(),
        target: z.union([figure, text]).optional(),
        force: z.enum(forces),
        cite: cite.optional(),
      }),
    ),
  }),
  z
    .strictObject({
      ...common,
      kind: z.literal('requirements'),
      norms: z.array(id).min(1).max(500),
      years: z.enum(['ends', 'all']).optional().describe('Target year only (default), or every year'),
    })
    .describe('按标准应配: what norms require, what the plan provides, and the gap'),
  z
    .strictObject({ ...common, kind: z.literal('monitoring'), norms: z.array(id).min(1).max(500) })
    .describe('监测指标: base, target, latest, distance, and why nothing can be said'),
  z
    .strictObject({
      ...common,
      kind: z.literal('measures'),
      resources: z.array(id).min(1).max(200),
      class: id.optional(),
    })
    .describe('编制, 在编, 在岗 kept apart, of the base year'),
  z
    .strictObject({ ...common, kind: z.literal('registers'), registers: z.array(id).min(1).max(100) })
    .describe('覆盖登记: how many institutions have it'),
  z
    .strictObject({ ...common, kind: z.literal('register'), register: id })
    .describe('One register, institution by institution'),
  z
    .strictObject({ ...common, kind: z.literal('thresholds'), norms: z.array(id).min(1).max(100) })
    .describe('备案与审批: facilities whose planned amount reaches a threshold'),
  z.strictObject({ ...common, kind: z.literal('supplies'), norm: id }).describe('物资储备 in months of use'),
  z
    .strictObject({ ...common, kind: z.literal('equipment'), list: text.optional() })
    .describe('大型医用设备: 申报, 下达, 许可, 装机 by licence class'),
  z
    .strictObject({
      ...common,
      kind: z.literal('population'),
      unit: id.optional().describe('Whose population; absent: the whole region'),
      population: z.enum(populationKinds).optional().describe('resident where absent'),
      reason: text.optional().describe('Why the method was taken, in the planner’s words'),
    })
    .describe('人口预测方法比较表: the methods side by side, and which one the plan goes on by'),
  z
    .strictObject({
      ...common,
      kind: z.literal('comparison'),
      scenarios: z
        .array(id)
        .min(1)
        .max(24)
        .describe('Ids of 方案, “baseline” for the plan itself; the first is the reference'),
      choice: boardChoice,
      as: z
        .enum(['difference', 'percent', 'both'])
        .optional()
        .describe('How the others are held against it; difference where absent'),
      onlyDifferent: z.literal(true).optional(),
    })
    .describe('方案比较表: several 方案 side by side; one that is no longer there is left out and said'),
  z
    .strictObject({
      ...common,
      kind: z.literal('draftComparison'),
      from: id.describe('The earlier draft'),
      to: id.optional().describe('The later draft; absent: the plan itself'),
      scenario: id.optional().describe('Both with the changes each has under this 方案; absent: both without any'),
    })
    .describe('本稿与上稿对照表: every printed figure that differs, and by which change'),
  z
    .strictObject({
      ...common,
      kind: z.literal('opinions'),
      draft: id.optional().describe('Only opinions on this draft; absent: all'),
    })
    .describe('意见采纳情况表'),
  z
    .strictObject({
      ...common,
      kind: z.literal('progress'),
      year: year.optional().describe('Year of the assessment; absent: the latest with a figure'),
    })
    .describe('中期评估表: base, path, actual, target, forecast and status'),
  z
    .strictObject({ ...common, kind: z.literal('life') })
    .describe('机构变动表: who opens, merges, splits, moves, changes, expands and closes, by year'),
  z
    .strictObject({ ...common, kind: z.literal('consortia') })
    .describe('医共体: institutions, beds and staff of each consortium and its members'),
  z
    .strictObject({ ...common, kind: z.literal('staffing'), resource: id })
    .describe('One kind of staff by facility: what there is, what is planned, what the norm comes to, ratios'),
  z
    .strictObject({ ...common, kind: z.literal('stage'), stage: z.enum(['equipment', 'special']) })
    .describe('As 配置 shows it: major equipment by licence class; special beds, places and services'),
  z
    .strictObject({ ...common, kind: z.literal('own'), subject: ownRows, columns: z.array(ownColumn).min(1).max(500) })
    .describe('A table the planner puts together from what the engine computes'),
])
export type TableSpec = z.infer<typeof tableSpec>
