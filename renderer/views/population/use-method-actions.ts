import { useState } from 'react'
import type { PopulationKind } from '../../../shared/plan/schema/basics.ts'
import type { Plan } from '../../../shared/plan/schema/plan.ts'
import { projectPopulation } from '../../../shared/population/project.ts'
import { variants } from '../../../shared/population/variants.ts'
import type { MethodLine } from '../../../shared/tables/method-comparison.ts'
import { type Message, message } from '../../../shared/text/message.ts'
import { useSession } from '../../state/session.ts'
import { isVariant, keepScenarios } from './plan-changes.ts'
import type { Commit } from './population-view-props.ts'

type Input = {
  readonly plan: Plan
  readonly unit: string
  readonly kind: PopulationKind
  readonly line: MethodLine | undefined
  readonly onCommit: Commit
}

/** 采用 and the variants: each one step of the history, each saying what became of it. */
export function useMethodActions({ plan, unit, kind, line, onCommit }: Input) {
  const language = useSession((state) => state.language)
  const [said, setSaid] = useState<{ readonly of: string; readonly words: Message | undefined } | undefined>(undefined)
  // What was said of one population is no news of another.
  const of = `${unit} ${kind}`
  const notice = said?.of === of ? said.words : undefined
  const setNotice = (words: Message | undefined): void => setSaid({ of, words })

  /** True where the plan goes on by the method now. */
  const adopt = (): boolean => {
    if (line === undefined) return false
    const method = `population.method.${line.method}`
    const { spec } = line.outcome
    const why = onCommit([{ type: 'setProjectionMethod', unit, kind, spec }], message('people.edit.method', { method }))
    const given = plan.population.projections.find((p) => p.unit === unit && p.kind === kind)?.given?.length ?? 0
    setNotice(
      why ??
        (given > 0 && line.method !== 'table'
          ? message('people.adoptedGiven', { method, count: given })
          : message('people.adoptedNow', { method })),
    )
    return why === undefined
  }

  const keepVariants = (): void => {
    const interval = line?.outcome.interval
    if (interval === undefined) return
    const from = plan.population.observations
      .filter((o) => o.unit === unit && o.kind === kind)
      .reduce((last, { year }) => Math.max(last, year), 0)
    // Those made before are made anew, so that pressing twice leaves three.
    const others = plan.scenarios.filter((scenario) => !isVariant(scenario, unit, kind))
    const without = { ...plan, scenarios: others }
    const scenarios = variants(without, projectPopulation(plan), unit, kind, { interval, from }, language)
    if (scenarios.length === 0) {
      setNotice(message('people.variantsNone'))
      return
    }
    const why = onCommit(keepScenarios(plan, scenarios), message('people.edit.variants'))
    setNotice(
      why ??
        message('people.variantsKept', {
          count: scenarios.length,
          names: scenarios.map(({ name }) => name).join('、'),
        }),
    )
  }
  return { notice, setNotice, adopt, keepVariants }
}
