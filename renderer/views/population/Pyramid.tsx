import { useId, useMemo } from 'react'
import type { PeopleAges } from '../../../shared/engine/people-view.ts'
import { message } from '../../../shared/text/message.ts'
import { type ChartRecipe, useChart } from '../../components/chart/use-chart.ts'
import { Button } from '../../components/controls/Button.tsx'
import { EmptyState } from '../../components/empty/EmptyState.tsx'
import { formatDifference, formatNumber, formatWan } from '../../components/format.ts'
import { useSay } from '../../state/session.ts'
import { allAges, bands, bandTotal, foldInto } from './age-bands.ts'
import css from './PopulationView.module.css'
import { groupName, longestBar, type PyramidData, pyramidRecipe } from './pyramid-recipe.ts'

type Props = {
  readonly ages: PeopleAges | undefined
  readonly years: readonly number[]
  readonly year: number
  readonly onYear: (year: number) => void
  readonly onImport: () => void
}

/** 年龄结构: the pyramid of one year over the outline of the base year, and the bands that norms ask for. */
export function Pyramid({ ages, years, year, onYear, onImport }: Props): React.ReactElement {
  const say = useSay()
  const id = useId()
  const table = ages?.tables.find(({ at }) => at === year)
  const base = ages?.tables.find(({ at }) => at === years[0])
  return (
    <figure className={css.figure}>
      <figcaption>
        <b>{say(message('people.ages'))}</b>
        <span>{table === undefined ? '' : say(message(`people.agesBasis.${table.basis}`, { year: table.year }))}</span>
        <span className={css.years}>
          <label htmlFor={id} className="num">
            {say(message('people.agesYear', { year }))}
          </label>
          <input
            id={id}
            type="range"
            min={years[0] ?? year}
            max={years.at(-1) ?? year}
            step={1}
            value={year}
            onChange={(event) => onYear(event.currentTarget.valueAsNumber)}
          />
        </span>
      </figcaption>
      {ages === undefined || table === undefined ? (
        <EmptyState text={say(message(ages === undefined ? 'people.agesNone' : 'people.agesNoneYear', { year }))}>
          <Button onClick={onImport}>{say(message('people.agesImport'))}</Button>
        </EmptyState>
      ) : (
        <div className={css.ages}>
          <Drawing ages={ages} table={table} base={base} />
          <Bands table={table} base={base} year={years[0]} />
        </div>
      )}
    </figure>
  )
}

type Table = PeopleAges['tables'][number]

function Drawing({
  ages,
  table,
  base,
}: {
  ages: PeopleAges
  table: Table
  base: Table | undefined
}): React.ReactElement {
  const say = useSay()
  // The ages of a projection reach further than those of a census: both are shown in the bands of the census.
  const folded = base === undefined ? undefined : foldInto(table.groups, base.groups)
  const groups = folded ?? table.groups
  const drawn = ages.tables.map(
    (one) => (base === undefined ? undefined : foldInto(one.groups, base.groups)) ?? one.groups,
  )
  const shape = JSON.stringify({
    groups,
    before: folded !== undefined && base !== table ? (base?.groups ?? []) : [],
    most: drawn.reduce((most, one) => Math.max(most, longestBar(one)), 0),
    male: say(message('people.male')),
    female: say(message('people.female')),
  } satisfies PyramidData)
  const recipe = useMemo((): ChartRecipe => {
    const data = JSON.parse(shape) as PyramidData
    return (ink) => pyramidRecipe(data, ink)
  }, [shape])
  const canvas = useChart(recipe)
  const spoken = table.groups
    .map((group) => `${groupName(group)} ${formatNumber(Math.round(group.persons))}`)
    .join('; ')
  return (
    <div className={css.canvas}>
      <canvas ref={canvas} role="img" aria-label={say(message('people.agesAlt', { year: table.at, groups: spoken }))} />
    </div>
  )
}

/** Share and persons of each band, the share against the base year in points. */
function Bands({
  table,
  base,
  year,
}: {
  table: Table
  base: Table | undefined
  year: number | undefined
}): React.ReactElement {
  const say = useSay()
  const all = allAges(table.groups)
  const share = (from: Table, band: (typeof bands)[number]): number | undefined => {
    const persons = bandTotal(from.groups, band)
    const total = allAges(from.groups)
    return persons === undefined || total === 0 ? undefined : (persons / total) * 100
  }
  return (
    <table className={`${css.bands} num`} aria-label={say(message('people.bands'))}>
      <thead>
        <tr>
          <th scope="col">{say(message('people.band'))}</th>
          <th scope="col">{say(message('people.wanHead'))}</th>
          <th scope="col">%</th>
          <th scope="col">{year === undefined ? '' : say(message('people.since', { year }))}</th>
        </tr>
      </thead>
      <tbody>
        {bands.map((band) => {
          const persons = bandTotal(table.groups, band)
          const now = share(table, band)
          const before = base === undefined ? undefined : share(base, band)
          return (
            <tr key={groupName(band)}>
              <th scope="row">{say(message('people.bandAge', { band: groupName(band) }))}</th>
              <td>{persons === undefined ? '—' : formatWan(persons)}</td>
              <td>{now === undefined ? '—' : formatNumber(now, 1)}</td>
              <td>{now === undefined || before === undefined ? '' : formatDifference(now - before, 1)}</td>
            </tr>
          )
        })}
        <tr data-total>
          <th scope="row">{say(message('people.bandAll'))}</th>
          <td>{formatWan(all)}</td>
          <td>100.0</td>
          <td />
        </tr>
      </tbody>
    </table>
  )
}
