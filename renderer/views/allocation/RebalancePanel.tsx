import { IconLock } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { adoptWhole } from '../../../shared/compare/adopt.ts'
import type { Distributions } from '../../../shared/compare/distributions.ts'
import type { ClassView } from '../../../shared/engine/view.ts'
import type { AllocationRule } from '../../../shared/plan/schema/allocation.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import type { TableModel } from '../../../shared/tables/table-model.ts'
import { type Language, type Message, message, planWord, say, type TextKey } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import { formatDifference, formatNumber } from '../../components/format.ts'
import type { Step } from './edits-to-changes.ts'
import css from './RebalancePanel.module.css'
import { plannedOf } from './sharing-classes.ts'
import { type ComputeDistributions, useDistributions } from './use-distributions.ts'
import { isPreset, type Preset, presetName, presets, startMix, variantOf } from './variant-presets.ts'

type Props = {
  readonly language: Language
  readonly plan: Plan
  readonly whatIf: readonly Change[]
  /** Classes whose planned sum is not their control total. */
  readonly classes: readonly ClassView[]
  readonly table: TableModel
  readonly compute: ComputeDistributions
  /** Answers why it was refused. */
  readonly onCommit: (step: Step) => Message | undefined
  readonly onClose: () => void
}

const steps = ['1', '5', '10'] as const
type StepText = (typeof steps)[number]
const only = 'rebalance'
/** What a single total is shared by; wishes are weighed in the comparison side by side. */
const offered = presets.filter((preset) => preset !== 'optimise')

/** 按控制数重新分配: one control total, and the rows follow in whole steps with locks kept. What Enter does is seen before. */
export function RebalancePanel({ language, plan, whatIf, classes, table, compute, onCommit, onClose }: Props) {
  const id = useId()
  const [classId, setClassId] = useState(() => furthest(table, classes)?.class ?? '')
  const found = classes.find((c) => c.class === classId) ?? classes[0]
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const [chosen, setPreset] = useState<Preset | undefined>(undefined)
  const planned = plannedOf(table, found?.class)
  // Where nothing is planned yet there is nothing planned to share by.
  const preset = chosen ?? (planned === undefined ? 'proportional:base' : 'proportional:planned')
  const [step, setStep] = useState<StepText>('5')
  const [as, setAs] = useState<'planned' | 'rule'>('planned')
  const [refused, setRefused] = useState<Message | undefined>(undefined)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))

  const resource = found?.resource ?? 'bed'
  const given = found?.control
  const parsed = draft === undefined ? undefined : parseAmount(draft, { integer: true })
  const control = parsed === undefined ? given : parsed.ok ? (parsed.value ?? undefined) : undefined
  const variant = variantOf(only, preset, { control, given, step: Number(step) }, startMix)
  const { result, error, running, outdated } = useDistributions(compute, {
    plan,
    overlay: whatIf,
    class: found?.class ?? '',
    resource,
    variants: [variant],
  })
  const column = result?.class === found?.class ? result?.columns[0] : undefined
  const unit = planWord(language, table.unit)
  const issue = error ?? column?.issues.find(() => column.total === undefined)
  const ready = !running && !outdated && column?.total !== undefined && (parsed === undefined || parsed.ok)

  const apply = (): void => {
    if (found === undefined || result === undefined || !ready) return
    const words = { class: found.name, control: control ?? 0, unit }
    if (as === 'planned') {
      setRefused(
        onCommit({ changes: adoptWhole(plan, result, variant), label: message('rebalance.edit.planned', words) }),
      )
      return
    }
    const rule = plan.allocations.find(
      (a) => a.unit === found.unit && a.class === found.class && a.resource === resource,
    )
    const { id: _, ...wanted } = variant
    const next: AllocationRule = { ...(rule ?? { unit: found.unit, class: found.class, resource }), ...wanted }
    setRefused(
      onCommit({ changes: [{ type: 'putAllocation', rule: next }], label: message('rebalance.edit.rule', words) }),
    )
  }

  return (
    <form
      className={css.panel}
      aria-label={t('rebalance.title')}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <header>
        <h2>{t('rebalance.title')}</h2>
        <Button look="bare" onClick={onClose}>
          {t('screen.close')}
        </Button>
      </header>
      <div className={css.fields}>
        <label>
          <span>{t('allocation.class')}</span>
          <select
            value={found?.class ?? ''}
            onChange={(event) => {
              setClassId(event.target.value)
              setDraft(undefined)
            }}
          >
            {classes.map((c) => (
              <option key={c.class} value={c.class}>
                {c.name}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-control`}>
          <span>{t('rebalance.control', { unit })}</span>
          <input
            ref={first}
            id={`${id}-control`}
            inputMode="numeric"
            aria-invalid={parsed !== undefined && !parsed.ok}
            value={draft ?? String(given ?? '')}
            onChange={(event) => setDraft(event.target.value)}
          />
        </label>
        <label>
          <span>{t('allocation.method')}</span>
          <select value={preset} onChange={(event) => isPreset(event.target.value) && setPreset(event.target.value)}>
            {offered.map((candidate) => (
              <option key={candidate} value={candidate}>
                {presetName(language, candidate)}
              </option>
            ))}
          </select>
        </label>
        <div className={css.step}>
          <span>{t('allocation.step')}</span>
          <Segments
            label={t('allocation.step')}
            value={step}
            options={steps.map((value) => ({ value, label: value }))}
            onChange={setStep}
          />
        </div>
      </div>
      {parsed !== undefined && !parsed.ok && (
        <p role="alert" className={css.issue}>
          {say(language, parsed.error)}
        </p>
      )}
      {issue !== undefined && (
        <p role="alert" className={css.issue}>
          {say(language, issue)}
        </p>
      )}
      {refused !== undefined && (
        <p role="alert" className={css.issue}>
          {say(language, refused)}
        </p>
      )}
      <Summary language={language} result={result} planned={planned} control={control} />
      <Rows language={language} result={result} busy={running} />
      <footer>
        <Segments
          label={t('rebalance.as')}
          value={as}
          options={[
            { value: 'planned', label: t('rebalance.as.planned') },
            { value: 'rule', label: t('rebalance.as.rule') },
          ]}
          onChange={setAs}
        />
        <button type="submit" className={css.apply} disabled={!ready}>
          {t('rebalance.apply')} <kbd>Enter</kbd>
        </button>
      </footer>
    </form>
  )
}

/** The class whose planned sum lies furthest from its control total. */
function furthest(table: TableModel, classes: readonly ClassView[]): ClassView | undefined {
  const off = ({ class: id, control }: ClassView): number => {
    return control !== undefined ? Math.abs((plannedOf(table, id) ?? 0) - control) : 0
  }
  return classes.reduce<ClassView | undefined>(
    (most, c) => (most === undefined || off(c) > off(most) ? c : most),
    undefined,
  )
}

type SummaryProps = {
  readonly language: Language
  readonly result: Distributions | undefined
  readonly planned: number | undefined
  readonly control: number | undefined
}

/** What the sum becomes, and what whole steps leave over of the control total. */
function Summary({ language, result, planned, control }: SummaryProps) {
  const column = result?.columns[0]
  const shown = (value: number | string | undefined): string => (typeof value === 'number' ? formatNumber(value) : '—')
  const left = column?.total === undefined || control === undefined ? undefined : control - column.total
  const items: readonly (readonly [TextKey, string])[] = [
    ['rebalance.before', shown(planned)],
    ['rebalance.after', shown(column?.total)],
    ['table.controlTotal', shown(control)],
    left !== undefined && left < 0 ? ['rebalance.over', shown(-left)] : ['rebalance.residual', shown(left)],
  ]
  return (
    <dl className={css.summary}>
      {items.map(([key, value]) => (
        <div key={key}>
          <dt>{say(language, message(key))}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Rows({
  language,
  result,
  busy,
}: {
  readonly language: Language
  readonly result: Distributions | undefined
  readonly busy: boolean
}) {
  const column = result?.columns[0]
  return (
    <section className={css.rows} aria-label={say(language, message('rebalance.preview'))} aria-busy={busy}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(language, message('allocation.rowHead'))}</th>
            <th scope="col">{say(language, message('rebalance.before'))}</th>
            <th scope="col">{say(language, message('rebalance.after'))}</th>
            <th scope="col">{say(language, message('rebalance.change'))}</th>
          </tr>
        </thead>
        <tbody>
          {(result?.rows ?? []).map((row, i) => {
            const after = column?.amounts[i] ?? undefined
            const change = after === undefined ? undefined : after - (row.planned ?? 0)
            return (
              <tr key={row.facility} data-same={change === 0 || change === undefined}>
                <th scope="row">
                  {row.name}
                  {row.locked && (
                    <IconLock size={13} stroke={1.6} aria-label={say(language, message('rebalance.locked'))} />
                  )}
                </th>
                <td>{row.planned === undefined ? '—' : formatNumber(row.planned)}</td>
                <td>{after === undefined ? '—' : formatNumber(after)}</td>
                <td>{change === undefined ? '—' : formatDifference(change)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
