import type { zhAllocation } from '../zh/allocation.ts'

export const enAllocation: Record<keyof typeof zhAllocation, string> = {
  'change.minimaFrom':
    '{where}: “{id}” is no norm of so many for every institution and gives no minimum. Choose one that is.',
  'change.methodOfWhich':
    '{where}: “{id}” overlaps other classes and is not shared on its own. Choose the class it lies in.',
  'plan.weightCycle': '{where}: {chain} weigh each other, neither comes first. Change the weights of one of them.',

  'method.optimise': 'Optimise',
  'weights.planned': 'planned amount',
  'weights.base': 'existing amount',
  'weights.population': 'residents of the unit',
  'weights.discharges': 'discharges',
  'weights.visits': 'visits',
  'weights.occupiedBedDays': 'occupied bed-days',
  'weights.resource': 'allocated {weighedBy}',
  'weights.formula': 'formula',
  'goal.leastChange': 'least change',
  'goal.closestToNeed': 'closest to need',
  'goal.evenPerHead': 'most even per head by unit',

  'weight.missing': 'no {@what} to weigh {resource} by',
  'weight.negative': 'the formula gives the weight {value}, and a weight cannot be negative',
  'weight.fault': 'the formula that shares “{of}” is at fault: {@fault}',
  'weight.noPeople': '“{unit}” has no resident population of {year} to weigh {resource} by',
  'weight.noAmount': 'no figure for “{word}”',
  'sharing.noWeight': '{facility}: {@why}; {@uncounted}. Add it, or lock the planned figure.',
  'sharing.weightCycle':
    '{resource} of “{class}” is weighed by another resource that is weighed by it: neither comes first. Change one of the weights.',
  'sharing.restUnknown':
    'A class inside “{class}” got no {resource}, so what is left of the control total is not known. See the finding of that class first.',
  'sharing.restNegative':
    'Classes inside “{class}” that share on their own have {excess}, more than the control total {control}: no {resource} left to share. The control total can be raised.',
  'sharing.reserve':
    'The reserve {reserve} of “{class}” is more than the control total {control}: no {resource} left to share. Lower the reserve, or raise the control total.',
  'sharing.minimaNorm':
    '“{norm}” is no norm of so many for every institution; {resource} of “{class}” has no minimum from it. Choose another norm.',

  'sharing.noSolver': 'The solver was not loaded, {resource} of “{class}” was not optimised. Open the plan again.',
  'sharing.solverFailed':
    'The solver found no answer for {resource} of “{class}” ({reason}). Use fewer goals or limits, or share proportionally.',
  'sharing.unchecked':
    'The solver’s answer for {resource} of “{class}” does not hold in whole numbers ({@why}) and was not used. Share proportionally instead.',
  'sharing.tooLarge':
    'The amounts of {resource} of “{class}” are too large to check an optimum in whole numbers. Share proportionally instead.',
  'sharing.noReference':
    '{name} has no {@from} to measure the change of {resource} from. Add it, or lock the planned figure.',
  'sharing.noNeed':
    '{name} has no need for {resource} that can be computed (missing: {@missing}); “closest to need” leaves it out. Add its service volume.',
  'sharing.noUnits':
    'The institutions of “{class}” stand in fewer than two units with a resident population: “most even per head” cannot be computed. Add the population of the units, or choose another goal.',
  'sharing.unplaced':
    '{count} institutions of “{class}” stand in no unit with a resident population; “most even per head” leaves them out.',
  'sharing.check.rules': 'a rule is broken',
  'sharing.check.missing': 'a value is missing',

  'conflict.lock': ' locked at',
  'conflict.min': ' at least',
  'conflict.minNorm': ' by norm at least',
  'conflict.max': ' at most',
  'conflict.change': 'change of each at most',
  'conflict.shareMin': ' share at least',
  'conflict.shareMax': ' share at most',
  'conflict.1': '{n1}{@k1} {v1}',
  'conflict.2': '{n1}{@k1} {v1}, {n2}{@k2} {v2}',
  'conflict.3': '{n1}{@k1} {v1}, {n2}{@k2} {v2}, {n3}{@k3} {v3}',
  'conflict.4': '{n1}{@k1} {v1}, {n2}{@k2} {v2}, {n3}{@k3} {v3}, {n4}{@k4} {v4}',
  'conflict.5': '{n1}{@k1} {v1}, {n2}{@k2} {v2}, {n3}{@k3} {v3}, {n4}{@k4} {v4}, {n5}{@k5} {v5}',
  'conflict.many': '{n1}{@k1} {v1}, {n2}{@k2} {v2}, {n3}{@k3} {v3}, {n4}{@k4} {v4} and more, {count} in all',
  'sharing.conflict.above':
    '{resource} of “{class}” cannot be optimised: {@list}, together {sum}, more than the control total {control}. Loosen any one of them.',
  'sharing.conflict.below':
    '{resource} of “{class}” cannot be optimised: {@list}, together {sum}, less than the control total {control}. Loosen any one of them.',
  'sharing.conflict.alone':
    '{resource} of “{class}” cannot be optimised: {@list}, with no multiple of {step} between. Loosen one of them, or use a smaller step.',
  'sharing.conflict.mixed':
    '{resource} of “{class}” cannot be optimised: {@list} cannot hold together with the control total {control} and the step {step}. Loosen any one of them.',
  'audit.allocation.conflict.title': '{resource} of {class}: rules in conflict',
  'audit.allocation.solver.title': '{resource} of {class}: no optimum',
  'audit.allocation.weights.title': '{resource} of {class}: weights missing',
  'audit.allocation.goal.title': '{resource} of {class}: a goal leaves institutions out',

  'distribution.many': 'At most {most} methods side by side, there are {count}. Leave some out.',
  'distribution.none': '“{class}” has no institution to share {resource} among. Choose another class or resource.',
  'distribution.missed.short': '{norm} {label}: {gap} {counter} short',
  'distribution.missed.over': '{norm} {label}: {gap} {counter} over',
  'distribution.missedAt.short': '{name}: {norm} {label}, {gap} {counter} short',
  'distribution.missedAt.over': '{name}: {norm} {label}, {gap} {counter} over',
  'fairness.unplaced': '“{unit}” has institutions and no resident population: not computed. Add its population.',
  'fairness.noUnits': 'The institutions stand in fewer than two units with a resident population: not computed.',
  'fairness.noArea': '{unit} has no area: concentration not computed. Add its area among the planning units.',
  'fairness.noAmount': 'Nothing was allocated.',
  'fairness.nothing': 'Everything allocated is 0: not computed.',
  'trace.note.optimise': 'optimised: {@list}, step {step}, every rule kept',
  'trace.goals.1': '{@g1}',
  'trace.goals.2': '{@g1} ({w1}), {@g2} ({w2})',
  'trace.goals.3': '{@g1} ({w1}), {@g2} ({w2}), {@g3} ({w3})',
  'trace.name.quota': 'share by weight',
  'trace.name.taken': 'classes that share on their own',
}
