import { jsonSchema } from '../../shared/plan/json-schema.ts'
import type { Command } from '../command.ts'
import { writeOutput } from '../write-output.ts'

export const schema: Command = async ({ options }) =>
  writeOutput(`${JSON.stringify(jsonSchema(), null, 2)}\n`, options.out?.[0], [])
