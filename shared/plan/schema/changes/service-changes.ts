import { z } from 'zod'
import { amount, id, year } from '../basics.ts'
import { equipment } from '../register.ts'

export const serviceQuantities = ['discharges', 'lengthOfStay', 'occupancy'] as const
export const equipmentStages = ['applied', 'quota', 'licensed', 'installed'] as const

/** Typed changes of how beds are used, and of major equipment on its way from 申报 to 装机. */
export const setService = z
  .strictObject({
    type: z.literal('setService'),
    unit: id,
    class: id.nullable().describe('null: the region as a whole'),
    year: year.describe('Year of the service volume that is changed'),
    quantity: z.enum(serviceQuantities),
    value: z
      .number()
      .gt(0)
      .max(1e12)
      .nullable()
      .describe('Discharges per year; days of stay; occupancy as a fraction; null takes the figure away'),
  })
  .describe('One figure of an existing service volume')

export const setEquipment = z
  .strictObject({
    type: z.literal('setEquipment'),
    equipment: id,
    stage: z.enum(equipmentStages),
    value: amount.nullable().describe('台; null: not known'),
  })
  .describe('How many of an item have reached a stage')

export const putEquipment = z
  .strictObject({ type: z.literal('putEquipment'), equipment })
  .describe('Adds an item of major equipment, or replaces the one of its id')

export const removeEquipment = z
  .strictObject({ type: z.literal('removeEquipment'), equipment: id })
  .describe('An item of major equipment leaves the list')
