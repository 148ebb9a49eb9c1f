/** A plan that is well formed and means harm: every text a screen, a page, a spreadsheet or a file name could trip over. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const attacks = {
  image: '<img src=x onerror="window.intruded=1">',
  script: '</style></title><script>window.intruded=1</script>',
  template: '{{constructor.constructor("window.intruded=1")()}} <%= window.intruded=1 %>',
  formula: `=cmd|'/c calc'!A1`,
  formulaFull: '＝HYPERLINK("http://example.com","x")',
  at: '@SUM(1+1)',
  prototype: '__proto__',
  maker: 'constructor',
  path: '../../../../etc/passwd',
  device: 'CON.norma\\..\\x',
  reversed: '‮gpj.exe',
  link: '[x](javascript:window.intruded=1)',
  huge: '长'.repeat(2000),
} as const

type Json = { [key: string]: unknown }

/** The Shulan plan with its facilities renamed, in order, and its titles and notes replaced. */
export function hostilePlan(): string {
  const shipped = join(import.meta.dirname, '../../seeds/plans/shulan-2025.norma')
  const plan: Json & { facilities: Json[]; sources: Json[]; norms: Json[]; region: Json } = JSON.parse(
    readFileSync(shipped, 'utf8'),
  )
  const names = Object.values(attacks)
  plan.title = `${attacks.script}${attacks.path}`
  plan.note = attacks.image
  plan.region.name = attacks.image
  for (const [index, name] of names.entries()) {
    const facility = plan.facilities[index]
    if (facility !== undefined) facility.name = name
  }
  for (const source of plan.sources) source.title = `${attacks.script}${attacks.link}`
  for (const norm of plan.norms) norm.label = `${attacks.formula}${attacks.image}`
  return JSON.stringify(plan, null, 2)
}
