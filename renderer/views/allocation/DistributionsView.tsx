import { useEffect, useRef, useState } from 'react'
import { adopt, adoptWhole } from '../../../shared/compare/adopt.ts'
import type { ClassView } from '../../../shared/engine/view.ts'
import type { Change } from '../../../shared/plan/schema/change.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { type Language, type Message, message, planWord, say } from '../../../shared/text/message.ts'
import { parseAmount } from '../../../shared/units/parse-number.ts'
import { Button } from '../../components/controls/Button.tsx'
import { Segments } from '../../components/controls/Segments.tsx'
import css from './Distributions.module.css'
import { DistributionsTable } from './DistributionsTable.tsx'
import type { Step } from './edits-to-changes.ts'
import { MixForm } from './MixForm.tsx'
import { TownshipPaste } from './TownshipPaste.tsx'
import { type ComputeDistributions, useDistributions } from './use-distributions.ts'
import { useEscape } from './use-escape.ts'
import { type Mix, type Preset, presetName, presets, startMix, variantOf } from './variant-presets.ts'

type Props = {
  readonly language: Language
  readonly plan: Plan
  readonly whatIf: readonly Change[]
  readonly classes: readonly ClassView[]
  readonly resource: string
  readonly compute: ComputeDistributions
  /** Answers why it was refused. */
  readonly onCommit: (step: Step) => Message | undefined
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onClose: () => void
}

const MOST = 6
const steps = ['1', '5', '10'] as const
type StepText = (typeof steps)[number]
type Column = { readonly id: string; readonly preset: Preset }

const begin: readonly Column[] = [
  { id: 'a', preset: 'proportional:planned' },
  { id: 'b', preset: 'proportional:base' },
  { id: 'c', preset: 'incremental:planned' },
  { id: 'd', preset: 'optimise:leastChange' },
]
/** Before anything is planned there is nothing planned to share by. */
const beginUnplanned: readonly Column[] = [
  { id: 'a', preset: 'proportional:base' },
  { id: 'b', preset: 'proportional:population' },
  { id: 'c', preset: 'incremental:base' },
  { id: 'd', preset: 'optimise:leastChange' },
]
const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const

/** 并排比较: up to six ways to share one class, what each means for people and rules, and one of them adopted as one step. */
export function DistributionsView(props: Props) {
  const { language, plan, whatIf, classes, resource, compute, onCommit, onUndo, onRedo, onClose } = props
  const [classId, setClassId] = useState(
    () =>
      (
        classes.find((c) => c.class === 'primary' && c.control !== undefined) ??
        classes.find((c) => c.open && c.control !== undefined) ??
        classes.find((c) => c.open) ??
        classes[0]
      )?.class ?? '',
  )
  const [columns, setColumns] = useState<readonly Column[]>(() => {
    const some = plan.stocks.some((s) => s.resource === resource && s.status === 'planned')
    return some ? begin : beginUnplanned
  })
  const [step, setStep] = useState<StepText>('5')
  const [draft, setDraft] = useState<string | undefined>(undefined)
  const [mix, setMix] = useState<Mix>(startMix)
  const [by, setBy] = useState<'facility' | 'unit'>('facility')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set())
  const [pasting, setPasting] = useState(false)
  const [notice, setNotice] = useState<Message | undefined>(undefined)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  useEscape(!pasting, onClose)
  const t = (key: Parameters<typeof message>[0], args?: Parameters<typeof message>[1]): string =>
    say(language, message(key, args))

  const found = classes.find((c) => c.class === classId)
  const given = found?.control
  const parsed = draft === undefined ? undefined : parseAmount(draft, { integer: true })
  const control = parsed?.ok === true ? (parsed.value ?? undefined) : given
  const wanted = { control, given, step: Number(step) }
  const variants = columns.map(({ id, preset }) => variantOf(id, preset, wanted, mix))
  const { result, error, running, outdated, cancelled, again, cancel } = useDistributions(compute, {
    plan,
    overlay: whatIf,
    class: classId,
    resource,
    variants,
  })
  const counter = plan.resources.find((r) => r.id === resource)?.counter ?? ''
  const unit = planWord(language, counter)

  const adoptColumn = (id: string): void => {
    if (result === undefined) return
    const rows = ticked.size === 0 ? undefined : result.rows.map((r) => r.facility).filter((f) => ticked.has(f))
    const variant = variants.find((one) => one.id === id)
    const changes =
      rows === undefined && variant !== undefined ? adoptWhole(plan, result, variant) : adopt(result, id, rows)
    const preset = columns.find((column) => column.id === id)?.preset
    const words = { class: found?.name ?? '', method: preset === undefined ? '' : presetName(language, preset) }
    if (changes.length === 0) {
      setNotice(message('distributions.same', words))
      return
    }
    const label =
      rows === undefined
        ? message('distributions.edit.column', words)
        : message('distributions.edit.rows', { ...words, count: rows.length })
    const refused = onCommit({ changes, label })
    const figures = changes.filter(({ type }) => type === 'setPlanned').length
    const key = figures < changes.length ? 'distributions.adoptedStep' : 'distributions.adopted'
    setNotice(refused ?? message(key, { ...words, count: figures, step: variant?.step ?? 1 }))
    if (refused === undefined) setTicked(new Set())
    // The button waits for new numbers now and cannot keep the focus.
    panel.current?.focus()
  }

  const lock = (facility: string, locked: boolean): void => {
    const name = result?.rows.find((row) => row.facility === facility)?.name ?? facility
    setNotice(
      onCommit({
        changes: [{ type: 'setLock', facility, resource, lock: locked }],
        label: message(locked ? 'allocation.edit.lock' : 'allocation.edit.unlock', { name }),
      }),
    )
  }

  const freeId = ids.find((id) => !columns.some((column) => column.id === id))
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={css.view}
      aria-label={t('distributions.title')}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && !(event.target instanceof HTMLInputElement)) {
          const key = event.key.toLowerCase()
          if (key !== 'z' && key !== 'y') return
          event.preventDefault()
          event.stopPropagation()
          if (key === 'y' || event.shiftKey) onRedo()
          else onUndo()
        }
      }}
    >
      <header className={css.bar}>
        <h2>{t('distributions.title')}</h2>
        <label className={css.field}>
          <span>{t('allocation.class')}</span>
          <select
            value={classId}
            onChange={(event) => {
              setClassId(event.target.value)
              setDraft(undefined)
              setTicked(new Set())
              setNotice(undefined)
            }}
          >
            {classes.map((c) => (
              <option key={c.class} value={c.class}>
                {c.name}
              </option>
            ))}
          </select>
        </label>
        <label className={css.field}>
          <span>{t('rebalance.control', { unit })}</span>
          <input
            inputMode="numeric"
            aria-invalid={parsed !== undefined && !parsed.ok}
            value={draft ?? String(given ?? '')}
            onChange={(event) => setDraft(event.target.value)}
          />
        </label>
        <span className={css.field}>
          <span>{t('allocation.step')}</span>
          <Segments
            label={t('allocation.step')}
            value={step}
            options={steps.map((value) => ({ value, label: value }))}
            onChange={setStep}
          />
        </span>
        <Segments
          label={t('distributions.rows')}
          value={by}
          options={[
            { value: 'facility', label: t('distributions.byFacility') },
            { value: 'unit', label: t('distributions.byUnit') },
          ]}
          onChange={setBy}
        />
        <span className={css.actions}>
          {running && (
            <>
              <em role="status">{t('screen.computing')}</em>
              <Button look="bare" onClick={cancel}>
                {t('screen.cancel')}
              </Button>
            </>
          )}
          {cancelled && (
            <>
              <em role="status">{t('distributions.cancelled')}</em>
              <Button look="bare" onClick={again}>
                {t('distributions.again')}
              </Button>
            </>
          )}
          <Button
            disabled={freeId === undefined || columns.length >= MOST}
            onClick={() => {
              const next = presets.find((preset) => !columns.some((column) => column.preset === preset))
              if (freeId !== undefined && next !== undefined) setColumns([...columns, { id: freeId, preset: next }])
            }}
          >
            {t('distributions.add')}
          </Button>
          <Button onClick={onClose} shortcut="Esc">
            {t('distributions.back')}
          </Button>
        </span>
      </header>
      {columns.some(({ preset }) => preset.startsWith('optimise')) && (
        <MixForm
          language={language}
          unit={unit}
          mix={mix}
          mixed={columns.some(({ preset }) => preset === 'optimise')}
          onMix={setMix}
        />
      )}
      {notice !== undefined && (
        <p className={css.notice} role="status">
          {say(language, notice)}
        </p>
      )}
      {error !== undefined && (
        <p className={css.error} role="alert">
          {say(language, error)}
        </p>
      )}
      {parsed !== undefined && !parsed.ok && (
        <p className={css.error} role="alert">
          {say(language, parsed.error)}
        </p>
      )}
      {result !== undefined && result.class === classId && (
        <DistributionsTable
          language={language}
          plan={plan}
          result={result}
          columns={columns}
          by={by}
          stale={running || outdated}
          ticked={ticked}
          onTick={setTicked}
          onLock={lock}
          onPreset={(id, preset) => setColumns(columns.map((c) => (c.id === id ? { id, preset } : c)))}
          onRemove={(id) => setColumns(columns.filter((c) => c.id !== id))}
          onAdopt={adoptColumn}
          onPeople={() => setPasting(true)}
        />
      )}
      {pasting && (
        <TownshipPaste
          language={language}
          plan={plan}
          onCommit={onCommit}
          onClose={() => {
            setPasting(false)
            panel.current?.focus()
          }}
        />
      )}
    </section>
  )
}
