import type { Finding } from '../../shared/audit/finding.ts'
import { findingsJson } from '../../shared/export/compute-json.ts'
import { escapeMarkdown } from '../../shared/export/escape-markdown.ts'
import { type Language, message, say, type TextKey } from '../../shared/text/message.ts'
import type { Command } from '../command.ts'
import { jsonText } from '../json-text.ts'
import { loadResults } from '../load-results.ts'
import { writeOutput } from '../write-output.ts'

export const auditPlan: Command = async (args, language) => {
  const computed = await loadResults(args)
  if (!computed.ok) return computed
  const { results, file } = computed.value
  const { findings, plan } = results
  const content =
    args.format === 'json' ? jsonText(findingsJson(findings, language)) : markdown(findings, plan.title, language)
  return writeOutput(content, args.options.out?.[0], [file])
}

function markdown(findings: readonly Finding[], title: string, language: Language): string {
  const words = (key: TextKey, args?: Record<string, string | number>) => say(language, message(key, args))
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const head = `# ${words('cli.audit.title')} · ${escapeMarkdown(title)}\n\n`
  if (findings.length === 0) return `${head}${words('cli.audit.none')}\n`
  const counts = words('cli.audit.counts', { error: of('error'), warning: of('warning'), note: of('note') })
  const rows = findings.map((finding) =>
    row(words(`severity.${finding.severity}`), say(language, finding.message), finding.lines.join(', ')),
  )
  return `${head}${counts}\n\n${[row(words('cli.audit.severity'), words('cli.audit.message'), words('cli.audit.lines')), '| --- | --- | --- |', ...rows].join('\n')}\n`
}

const row = (...cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`
