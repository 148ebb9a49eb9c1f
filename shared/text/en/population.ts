import type { zhPopulation } from '../zh/population.ts'

export const enPopulation: Record<keyof typeof zhPopulation, string> = {
  'population.method.constant': 'constant',
  'population.method.growthRate': 'mean yearly growth',
  'population.method.naturalAndMigration': 'natural increase and migration',
  'population.method.linear': 'linear trend',
  'population.method.exponential': 'exponential fit',
  'population.method.logistic': 'logistic curve',
  'population.method.gm11': 'grey model GM(1,1)',
  'population.method.table': 'typed in',
  'population.method.serviceFactor': 'residents × floating factor',
  'population.method.registeredRatio': 'registered × resident ratio',
  'population.method.cohortComponent': 'cohort-component',
  'population.method.mix': 'weighted mix',

  'population.by.shares': 'by the parts’ last observed shares',
  'population.by.sums': 'as the sum of its parts',
  'population.by.proportional': 'parts scaled in proportion',

  'population.sex.male': 'male',
  'population.sex.female': 'female',
  'population.sex.all': 'both',

  'population.parameter.annualRate': 'mean yearly growth',
  'population.parameter.naturalRate': 'natural increase',
  'population.parameter.migrationRate': 'net migration rate',
  'population.parameter.netMigrants': 'net migrants a year',
  'population.parameter.perYear': 'change a year',
  'population.parameter.points': 'years of history used',
  'population.parameter.capacity': 'capacity K',
  'population.parameter.rate': 'intrinsic growth r',
  'population.parameter.inflection': 'year of inflection',
  'population.parameter.development': 'development coefficient a',
  'population.parameter.greyInput': 'grey input b',
  'population.parameter.posteriorRatio': 'posterior ratio C',
  'population.parameter.smallError': 'small-error probability P',
  'population.parameter.grade': 'grade (1 good, 4 fails)',
  'population.parameter.factor': 'floating factor',
  'population.parameter.ratio': 'residents per registered',
  'population.parameter.weight': 'weight',
  'population.parameter.fertility': 'total fertility',
  'population.parameter.sexRatio': 'sex ratio at birth (girls = 100)',
  'population.parameter.lifeMale': 'life expectancy, male',
  'population.parameter.lifeFemale': 'life expectancy, female',

  'population.unit.fraction': 'fraction',
  'population.unit.perMille': '‰',
  'population.unit.personsPerYear': 'persons a year',
  'population.unit.perYear': 'a year',
  'population.unit.years': 'years',

  'population.reason.fewPoints':
    'The method “{@method}” needs {needed} years of history, there are {found}. Add history, or use another method.',
  'population.reason.fewSinceBreak':
    'The method “{@method}” needs {needed} years of history, there are {found} since the series broke in {year} ({revision}). Add data, or state that both sides are one series.',
  'population.reason.notPositive': 'A year of the history holds 0, which has no logarithm. Correct that year.',
  'population.reason.capacity': 'The capacity {capacity} is not above the largest year {largest}. Enter a larger one.',
  'population.reason.noBend':
    'The history shows no bend, so no capacity can be fitted. Enter one, or use another method.',
  'population.reason.gap':
    'GM(1,1) needs equidistant years; {year} is not {step} years after the one before. Add the missing years, or use a shorter history.',
  'population.reason.noRatio':
    'No unit above has residents and registered persons of one year, so there is no ratio. Enter one.',
  'population.reason.noAges': 'There is no population by age. Import the ages of one year.',
  'population.reason.noAgesOf': 'There is no population by age of {year}. Choose another year, or import its ages.',
  'population.reason.agesContradict':
    'The age bands of {year} contradict each other; a group would hold fewer than no people. Check the ages of that year.',
  'population.reason.lifeExpectancy': 'A life expectancy of {value} years is not between {low} and {high}. Correct it.',
  'population.reason.survivalAbove':
    'Survival of {@sex} group {age} is {ratio}; it cannot be above 1. Correct the life table.',
  'population.reason.survivalZero':
    'The life table of {@sex} holds a 0 that leaves no survival ratio. Correct the life table.',
  'population.reason.survivalLength':
    'The life table has {male} groups for men and {female} for women; both should be the same. Complete it.',
  'population.reason.negativeGroup':
    'In {year} the group aged {age} would be negative: more leave than there are. Lower net out-migration, or change its ages.',
  'population.reason.noValue':
    'The method “{@method}” gives no positive number from {year} on. Change its parameters, or use another method.',
  'population.reason.tableEnds': 'The figures typed in end before {year}. Enter the later years.',
  'population.reason.follows': 'The method “{@method}” has no history of its own to be tested on.',
  'population.reason.backtestYears': 'No history after {upto} to compare with. Choose an earlier year.',
  'population.reason.backtestStart': 'No history up to {upto}. Choose a later year.',
  'population.reason.fewResiduals': 'An error needs 3 one-year predictions, there are {found}. Add history.',

  'population.suggest.error':
    'The method “{@method}” has the smallest error after {upto}, {mape}%; next comes “{@second}”, {other}%.',
  'population.suggest.only': 'Only the method “{@method}” can be tested on the history, with an error of {mape}%.',
  'population.suggest.none':
    'The history is too short for a test. The simplest method at hand is “{@method}”; choose again with more history.',
  'population.suggest.close':
    'The method “{@method}” has an error of {mape}%, about as small as the smallest (“{@second}”, {other}%), and fewer parameters.',

  'population.variant.high': 'High population',
  'population.variant.medium': 'Medium population',
  'population.variant.low': 'Low population',
  'population.variant.note': '{unit}, {@kind} {year}: {persons} persons, {percent}% from the medium variant.',
  'population.variant.noteMedium': '{unit}, {@kind} {year}: {persons} persons.',

  'population.demand.noAges': 'No population aged {from}–{to} in {year}, so rates by age cannot be applied.',

  'audit.population.points.title': '{unit} {@kind}: “{@method}” cannot be computed',
  'audit.population.points': '{unit} {@kind}: {@because} Everything else stands.',
  'audit.population.survival.title': '{unit} {@kind}: survival above 1',
  'audit.population.ages.title': '{unit} {year}: ages do not add up',
  'audit.population.ages':
    '{unit}, {@kind} {year}: the age groups add up to {sum}, the total is {persons}, {difference} apart. Correct one, or state the persons of unknown age.',
  'audit.population.sexes.title': '{unit} {year}: men and women do not add up',
  'audit.population.sexes':
    '{unit}, {@kind} {year}: men and women add up to {sum}, the total is {persons}, {difference} apart. Correct one of them.',
  'audit.population.agesNegative.title': '{unit} {year}: age bands contradict each other',
  'audit.population.agesNegative':
    '{unit}, {@kind} {year}: the bands leave a negative group, so the ages of that year are not used. Check them.',
  'audit.population.order.title': '{unit}: years out of order',
  'audit.population.order':
    '{unit}, {@kind}: {later} stands before {earlier}. The order changes nothing; check that no year was miscopied.',
  'audit.population.twice.title': '{unit} {year}: two figures',
  'audit.population.twice':
    '{unit}, {@kind} {year} has {count} figures: {values}; {used} is used. Check moment and revision, or take the other away.',
  'audit.population.parts.title': '{unit} {year}: parts ≠ whole',
  'audit.population.parts':
    '{unit}, {@kind} {year}: its {count} parts add up to {sum}, the unit has {persons}, {difference} apart. Nothing was spread; check what each counts, or choose how they are to agree.',
  'audit.population.partsMissing':
    '{unit}, {@kind} {year}: {missing} have no figure, the other parts add up to {sum}, the unit has {persons}. Add the missing ones.',
  'audit.population.far.title': '{unit}: {ahead} years ahead from {span} of history',
  'audit.population.far':
    '{unit}, {@kind}: “{@method}” uses {span} years of history ({from}–{to}) and reaches {ahead} years ahead to {target}, more than twice the history. Add earlier years, or state what it rests on.',
  'audit.population.break.title': '{unit} {year}: the series breaks',
  'audit.population.break':
    '{unit}, {@kind}: {year} ({revision}) {persons}, {before} {previous}, {difference} apart ({percent}%). Both sides count differently and are not smoothed; fits use the years since the break.',
  'audit.population.silent.title': '{unit}: constant from {from} to {to}',
  'audit.population.silent':
    '{unit}, {@kind}: held at {persons} from {from} to {to}, after {percent}% a year over {span} years; that would make {expected} in {to}, {difference} apart. State why it is constant, or choose a method.',
  'audit.population.implied.title': '{unit} {year}: population implied by rates ≠ population',
  'audit.population.implied':
    '{unit} {year}: {pairs} all make {low}–{high} persons; the population is {persons}, {percent}% apart (lines {lines}). Check what the rates are per, or note the basis.',

  'trace.name.population.by': '{@kind} {year} ({@how})',
  'trace.name.parameter': '{@name} ({year})',
  'trace.population.title': '{unit} {@kind} · {year}',
  'trace.population.step.line': 'On the line between {from} and {to}',
  'trace.population.step.method': '{@method}, from {from} on',
  'trace.population.step.planner': 'A stated population instead of the method ({@method})',
  'trace.population.step.observed': 'As observed',
  'trace.population.step.reconciled': '{@rule}, to agree with “{unit}”',
  'trace.population.step.own': 'Before that',
  'trace.population.estimated': 'estimate',
  'trace.error.populationRow': 'No population “{row}”. There are: {rows}.',
  'trace.error.populationYear': 'There is no year {year}. There are {from}–{to}.',
}
