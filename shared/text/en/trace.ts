import type { zhTrace } from '../zh/trace.ts'

export const enTrace: Record<keyof typeof zhTrace, string> = {
  'sharing.overlap':
    '“{facility}” belongs to {classes}; it counts in the first only. The selections of the classes can be changed.',
  'sharing.noControl':
    '“{class}” has no control total of {resource} to share; a norm or a handed-down total can be set.',
  'sharing.locked':
    'Locked {resource} of “{class}” add up to {excess}, more than the control total {control}; unlock or change planned amounts.',
  'sharing.min':
    'Lower bounds of {resource} in “{class}” add up to {excess}, more than can be shared (control total {control}); lower them.',
  'sharing.max':
    'Upper bounds of {resource} in “{class}” are too low to place the control total {control}; raise them.',
  'sharing.weights': 'All weights of {resource} in “{class}” are 0; enter planned amounts or choose another method.',
  'sharing.outside':
    '{name} has {allocated} {counter} of {resource}, outside its bound of {bound} {counter}. Change the planned amount or the bound, or share by a method.',
  'sharing.noPlans':
    'None of the {count} facilities of “{class}” has a planned number of {resource}: there is no sum, and none counts as 0. Enter planned numbers under Allocation.',
  'sharing.notPlanned':
    '{name} has no planned {resource} (existing {known} {counter}); {@uncounted}. Enter a planned amount or say that there is none.',
  'sharing.noBase':
    '{name} has no existing {resource} (planned {known} {counter}) to add an increment to; {@uncounted}. Enter the existing amount or share proportionally.',
  'sharing.lockedEmpty':
    '{name} is locked in {resource} without a planned figure: there is nothing to keep; {@uncounted}. Enter a planned figure, or unlock it.',
  'sharing.uncounted': 'it is missing from the total of “{of}”, not counted as 0',
  'sharing.noTotal': 'without it “{of}” has no total; it is not counted as 0',
  'sharing.residual':
    '“{class}” shared in steps of {step} {counter}: {residual} {counter} of the control total {control} are left; a smaller step places them.',
  'sharing.residualOver':
    '“{class}” shared in steps of {step} {counter} is {residual} {counter} over the control total {control}; a smaller step meets it.',
  'trace.name.population': '{@kind} {year}',
  'trace.name.normValue': 'value of the norm',
  'trace.name.per': 'per persons',
  'trace.name.base': '{@measure} {year}',
  'trace.name.planned': 'planned {year}',
  'trace.name.control': 'control total of “{class}”',
  'trace.name.weight': 'weight of this facility',
  'trace.name.weights': 'sum of the weights of the {count} that share',
  'trace.name.bases': 'sum of the base figures of the {count} that share',
  'trace.name.reserve': 'kept back',
  'trace.name.fixed': '{name} ({@bound})',
  'trace.name.printed': 'as printed',
  'trace.name.minimum': 'at least, per institution',
  'trace.name.institutions': 'institutions of “{class}”',
  'trace.name.left': '{resource} {year}',
  'trace.name.total': 'total of {resource}',
  'trace.name.row': '{name}',
  'trace.name.count': 'amount',
  'trace.title.total': '{row} · {column}',
  'trace.step.requirement': 'required',
  'trace.step.interpolate': 'value in {year}',
  'trace.step.round': 'rounded ({@mode})',
  'trace.step.locked': 'locked, as planned',
  'trace.step.share': 'share of this facility',
  'trace.step.remainder': 'whole units',
  'trace.step.sum': 'sum of the rows',
  'trace.step.difference': 'difference',
  'trace.step.perThousand': 'per thousand',
  'trace.step.asGiven': 'as the source gives it',
  'trace.step.typedIn': 'entered here',
  'trace.note.remainder':
    'largest remainder: the largest fractions are rounded up first; {count} facilities add up to {total}',
  'trace.note.bound': 'at its {@bound}',
  'trace.note.asPlanned': 'as planned, nothing is shared out',
  'trace.note.path': 'on the line between base and target year',
  'trace.note.step': 'steps of {step} {counter}',
  'trace.step.upperEnd': 'the control total is the upper end',
  'trace.life.step': 'came or went in {year}',
  'trace.life.balance': 'before the change of {year}',
  'trace.life.leaves': 'the share that leaves',
  'trace.progress.input': '{@head} {year}',
  'trace.progress.slope': 'change per year',
  'trace.people.missed': 'missed in {year} (%)',
  'trace.people.interval': '{level}% interval',
  'trace.people.beds': 'beds for this population',
  'trace.held.same': '{name}: {table} · {row}',
  'trace.held.scenario': '{row} as “{name}” comes out',
  'trace.reason.notListed': 'The source does not list it; it does not count as 0.',
  'trace.reason.cleared': 'Cleared here, which is not 0; the source prints {printed} {unit}.',
  'trace.reason.noCell': 'There is no number here.',
  'trace.error.table': 'There is no table “{table}”. Tables: {tables}.',
  'trace.error.row': 'Table “{table}” has no row “{row}”. Rows: {rows}.',
  'trace.error.column': 'Table “{table}” has no column “{column}”. Columns: {columns}.',
  'trace.bound.min': 'lower bound',
  'trace.bound.max': 'upper bound',
  'trace.bound.lock': 'locked',
  'trace.source.override': 'assumption entered here',
}
