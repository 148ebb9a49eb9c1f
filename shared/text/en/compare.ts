import type { zhCompare } from '../zh/compare.ts'

export const enCompare: Record<keyof typeof zhCompare, string> = {
  'audit.staleChange.title': 'scenario “{name}”: change {place} no longer applies',
  'audit.staleChange':
    'Change {place} of scenario “{name}” was not counted; the others were. {@reason} It can also be switched off or taken out of the scenario.',

  'plan.scenario.reserved': '{where}: the id “{id}” means the plan itself; no scenario can have it. Choose another id.',
  'plan.scenario.off':
    '{where}: switches off change {place}, but there are {count} (counted from 0). Correct or remove the number.',
  'plan.scenario.circle':
    '{where}: scenario “{id}” leads back to itself over its bases ({chain}). Bases cannot form a circle. Correct one basedOn.',
  'change.scenario.reserved':
    '{where}: the id “{id}” means the plan itself; no scenario can have it. Choose another id.',
  'change.scenario.base':
    '{where}: scenario “{id}” is based on “{base}”, which the plan does not have. Add “{base}” first, or leave basedOn out.',
  'change.scenario.off':
    '{where}: scenario “{id}” switches off change {place}, but there are {count} (counted from 0). Correct or remove the number.',
  'change.scenario.circle':
    '{where}: scenario “{id}” leads back to itself over its bases ({chain}). Bases cannot form a circle. Correct one basedOn.',
  'change.scenario.inUse':
    '{where}: {count} scenarios are based on “{id}” ({list}), so it cannot be removed. Remove them or change their base first.',

  'scenarioFile.notObject':
    'file: holds {found}, expected a scenario file (a JSON object). Check that it is the right file.',
  'scenarioFile.notFormat':
    'format: is {found}, expected “norma-scenario”. This is no scenario file; a whole plan is read with Open. Check that it is the right file.',
  'scenarioFile.noVersion':
    'version: is {found}, expected a positive integer not above {reads}. Check that Norma exported the file.',
  'scenarioFile.newer':
    'version: the scenario file has version {found}, this program reads up to {reads}. A newer Norma exported it; update the program first.',
  'scenarioFile.otherRegion':
    'plan.region: the scenario belongs to “{found}”, the open plan is of “{expected}”. A scenario fits only another copy of its plan. Open the plan of “{found}” first.',
  'scenarioFile.otherPlan':
    'plan.title: the scenario belongs to “{found}”, the open plan is “{expected}”. A scenario fits only another copy of its plan. Open “{found}” first.',
  'scenarioFile.otherYears':
    'plan.years: the scenario is for {found}, the open plan for {expected}. A scenario fits only another copy of its plan. Open a plan of the same years first.',
  'scenarioFile.unknownChange':
    '{where}: {found} is no change this program knows; a newer Norma may have exported it. Nothing was imported. Update the program, or correct the entry. Known: {list}.',
  'scenarioFile.circle':
    '{where}: scenario “{id}” leads back to itself over its bases ({chain}). Nothing was imported. Correct one basedOn.',
  'scenarioFile.noBase':
    '{where}: scenario “{id}” is based on “{base}”, which is neither in the file nor in the open plan. Import “{base}” first, or leave basedOn out.',
  'scenarioFile.none': 'scenarios: there is none. Check that the file is whole.',
  'scenarioFile.renamed': 'the id “{id}” already stands for another scenario; the imported one is called “{as}”.',
  'scenarioFile.same': 'scenario “{name}” is the one the plan already has; nothing changed.',
  'scenarioFile.imported': 'scenario “{name}” imported.',
  'scenarioFile.edit': 'import of a scenario',

  'compare.change.population': '{unit} {@kind} {year}: {difference} persons ({before} → {after})',
  'compare.change.population.same': '{unit} {@kind} {year}: {after} persons',
  'compare.change.population.set': '{unit} {@kind} {year} set to {after} persons',
  'compare.change.population.none': '{unit} {@kind} {year} no longer set',
  'compare.change.norm': '{label} {year}: {before} → {after}',
  'compare.change.norm.set': '{label} {year} set to {after}',
  'compare.change.norm.none': '{label} {year} no longer set',
  'compare.change.planned': '{facility} {resource} {before} → {after}',
  'compare.change.planned.set': '{facility} {resource} set to {after}',
  'compare.change.planned.none': '{facility} {resource} not planned',
  'compare.change.method': '{class} {resource}: {@method}',
  'compare.change.method.step': '{class} {resource}: {@method}, in steps of {step} {counter}',
  'compare.change.lock': '{facility} {resource} locked at {value}',
  'compare.change.lock.none': '{facility} {resource} locked',
  'compare.change.unlock': '{facility} {resource} unlocked',
  'compare.change.bounds': '{facility} {resource} kept within {min}–{max}',
  'compare.change.bounds.min': '{facility} {resource} not below {min}',
  'compare.change.bounds.max': '{facility} {resource} not above {max}',
  'compare.change.bounds.none': '{facility} {resource} without bounds',
  'compare.change.decision': 'answer to finding “{finding}”',
  'compare.change.and': ', ',
  'compare.change.then': '; ',
  'compare.change.facility.set': '{name}: {list}',
  'compare.change.facility.rename': 'renamed → {after}',
  'compare.change.facility.value': '{field} {before} → {after}',
  'compare.change.facility.altered': '{list} changed',
  'compare.change.field.campuses': 'campuses',
  'compare.change.facility.add': 'new facility “{name}”',
  'compare.change.facility': '{name}: facility record changed',
  'compare.change.facility.fields': '{name}: {list} changed',
  'compare.change.facility.remove': 'facility “{name}” taken away',
  'compare.change.facilities.add': '{count} new facilities',
  'compare.change.facilities': 'records of {count} facilities changed',
  'compare.change.facilities.both': '{added} new facilities, {changed} changed',
  'compare.change.facilities.remove': '{count} facilities taken away: {list}',
  'compare.change.field.successor': 'successor',
  'compare.change.field.limits': 'lock and bounds',
  'compare.change.field.workload': 'workload',
  'compare.change.stock': '{name} {year} {@measure} {resource} {before} → {after}',
  'compare.change.stocks': '{count} figures of {name}',
  'compare.change.stocks.many': '{count} figures in {places} places, {name} first',
  'compare.change.rule': '{class} {resource}: parameters of the method changed',
  'compare.change.rule.none': '{class} {resource}: no method of its own',
  'compare.change.consortium.add': 'new consortium “{name}”',
  'compare.change.consortium': 'consortium “{name}” changed',
  'compare.change.consortium.lead': 'consortium “{name}” led by {lead}',
  'compare.change.consortium.remove': 'consortium “{name}” taken away',
  'compare.change.norm.add': 'new norm “{label}”',
  'compare.change.norm.put': 'norm “{label}” changed',
  'compare.change.norm.remove': 'norm “{label}” taken away',
  'compare.change.norm.off': 'norm “{label}” switched off',
  'compare.change.norm.on': 'norm “{label}” switched on',
  'compare.change.governing': '{resource}: norm “{label}” governs',
  'compare.change.governing.none': '{resource}: no norm named as governing',
  'compare.change.register.yes': '{facility} {year}: has {name}',
  'compare.change.register.no': '{facility} {year}: has no {name}',
  'compare.change.register.unknown': '{facility} {year}: {name} not known',
  'compare.change.projection': '{unit} {@kind} projected by: {@method}',
  'compare.change.projection.none': '{unit} {@kind}: no projection method of its own',
  'compare.change.reconciliation': '{unit} {@kind}: agreement of parts and whole changed',
  'compare.change.other': '{type}: {place}',
  'compare.change.stale': '{change} (no longer applies, not counted)',
  'compare.baseline': 'baseline',
  'compare.scenario': 'Scenario',
  'compare.inputs': 'Inputs that differ',
  'compare.inputs.none': 'the same as the baseline',
  'compare.inputs.more': '; ',
  'compare.difference': 'difference',
  'compare.title': '{title} · comparison',
  'compare.reference': 'Differences and percentages are against “{name}”.',
  'compare.none': 'All figures are the same in every scenario.',

  'compare.error.few':
    'A comparison needs at least two scenarios, {count} given. Write --scenarios A,B. Known: {list}.',
  'compare.error.twice': 'The scenario “{id}” is given twice. Give each once.',
  'compare.error.unknown': 'There is no scenario “{id}”. Known: {list}.',
  'compare.error.unknownNear': 'There is no scenario “{id}”; the nearest is “{near}”. Known: {list}.',
  'compare.error.empty': 'The list “{found}” has an empty entry. Write --scenarios A,B. Known: {list}.',

  'waterfall.population': 'population',
  'waterfall.norms': 'norms',
  'waterfall.facilities': 'facility changes',
  'waterfall.method': 'method',
  'waterfall.rounding': 'rounding',
  'waterfall.error.notNumber':
    '“{column}” of “{row}” is no computed number; there is no difference to explain. Choose a computed cell.',
  'waterfall.error.noValue':
    'With only “{groups}” changed, “{column}” of “{row}” has no number, so the difference cannot be explained. See the findings and fill in what is missing.',
  'waterfall.error.order': 'The order “{found}” should name each of {expected} once. Correct the order.',

  'goal.reached': '{input} of {value} reaches {goal}.',
  'goal.reachedRange': '{input} anywhere in {from}–{to} gives {goal}; {value} is the nearest to the present value.',
  'goal.unreached': '{goal} cannot be reached; the nearest is {found} ({input} of {value}).',
  'goal.unreachedBound':
    'Within {min}–{max}, {input} does not reach {goal}; the nearest is {found} ({input} of {value}). The bounds can be widened.',
  'goal.noSlope':
    'While {input} goes from {min} to {max}, “{column}” of “{row}” stays at {found}; nothing can be found. Choose an input that moves it.',
  'goal.noValue':
    'With {input} in {min}–{max}, “{column}” of “{row}” has no number; nothing can be found. See the findings and fill in what is missing.',
  'goal.bounds': 'The lower bound {min} is not below the upper bound {max}. Correct one of them.',
  'goal.notNumber': '“{column}” of “{row}” is no computed number; nothing can be found. Choose a computed cell.',
  'goal.badGoal': 'The goal {goal} is no finite number. Give a number.',
  'goal.input.population': '{unit} {@kind} {year}',
  'goal.input.norm': 'norm {norm} ({label}) in {year}',
  'goal.input.planned': 'planned {resource} of {facility}',

  'sharing.noWorkload':
    '“{class}” has no service volume for {resource} (discharges, length of stay, occupancy), so need cannot be computed. Add that of its facilities or of the region.',
  'sharing.needBeds': 'Need is computed for beds only, not for {resource} of “{class}”. Choose another method.',
  'sharing.needFacility':
    '{name} lacks part of its service volume (discharges, length of stay, occupancy) or the population of its unit; its need of {resource} cannot be computed; {@uncounted}. Fill it in, or lock the planned figure.',
  'sharing.needScope':
    'The region’s service volume of {year} lacks {@missing}; the need of {resource} of “{class}” cannot be computed. Fill it in.',
  'need.missing.discharges': 'discharges or the hospitalisation rate',
  'need.missing.lengthOfStay': 'the length of stay',
  'need.missing.occupancy': 'the occupancy',
  'need.missing.population': 'the resident population of that year or of the target year',
  'need.missing.weights': 'weights of the facilities',
  'audit.allocation.noWorkload.title': '{class} has no service volume for {resource}',
  'trace.name.discharges': 'discharges {year}',
  'trace.name.lengthOfStay': 'average length of stay',
  'trace.name.occupancy': 'occupancy',
  'trace.name.rate': 'hospitalisation rate',
  'trace.name.outflow': 'outflow',
  'trace.name.inflow': 'inflow',
  'trace.step.need': 'need',
  'trace.step.needResidents': 'discharges {year}',
  'unit.discharges': 'discharges',
  'unit.days': 'days',
}
