import { escapeControls } from '../shared/export/visible-controls.ts'

/** JSON as every command prints it: two spaces, a line end, no control character as it is. */
export const jsonText = (value: unknown): string => `${escapeControls(JSON.stringify(value, null, 2))}\n`
