import { jsonSchema } from '../../shared/plan/json-schema.ts'
import type { Command } from '../command.ts'
import { jsonText } from '../json-text.ts'
import { writeOutput } from '../write-output.ts'

export const schema: Command = async ({ options }) => writeOutput(jsonText(jsonSchema()), options.out?.[0], [])
