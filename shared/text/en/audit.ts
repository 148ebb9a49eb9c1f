import type { zhAudit } from '../zh/audit.ts'

export const enAudit: Record<keyof typeof zhAudit, string> = {
  'audit.runningText': 'running text',
  'audit.measure.count': 'total',
  'audit.measure.perThousand': 'per thousand',
  'audit.measure.perTenThousand': 'per ten thousand',
  'audit.measure.perHundredThousand': 'per hundred thousand',
  'audit.measure.ratio': 'ratio',
  'audit.measure.percent': 'percent',
  'audit.measure.institutions': 'institutions',
  'audit.sum.rows.title': '{subject} {resource} {year}: total ≠ sum of its rows',
  'audit.sum.rows':
    '“{@table}”, line {lines}: the {year} total is printed as {printed}, its {count} rows add up to {sum}, {difference} {counter} apart. Change the total or the rows, or add a note.',
  'audit.sum.parts.title': '{subject} {resource} {year}: total ≠ sum of its parts',
  'audit.sum.parts':
    '“{@table}”: the {year} total is printed as {printed}, its parts {terms} = {sum}, {difference} {counter} apart (lines {lines}). Change the total or a part, or add a note.',
  'audit.sum.parts.rows':
    '“{@table}”: the {year} total is printed as {printed}, its parts {terms} = {sum}, {difference} {counter} apart; the facilities listed add up to {rows} (lines {lines}). Change the total or a part, or add a note.',
  'audit.sum.parts.densities':
    '“{@table}”: the {year} total is printed as {printed}, its parts {terms} = {sum}, {difference} {counter} apart; the densities {densityTerms} = {densitySum}, printed {density} (lines {lines}). Change the total or a part, or add a note.',
  'audit.sum.parts.rows.densities':
    '“{@table}”: the {year} total is printed as {printed}, its parts {terms} = {sum}, {difference} {counter} apart; the facilities listed add up to {rows}; the densities {densityTerms} = {densitySum}, printed {density} (lines {lines}). Change the total or a part, or add a note.',
  'audit.sum.resting.title': '{subject} {resource} {year}: a part ≠ sum of its rows',
  'audit.sum.resting':
    '“{@table}”: the {year} total {printed} = {terms} agrees with its printed parts, but a part differs from its rows ({wrong}); the facilities listed add up to {rows}, {difference} {counter} apart (lines {lines}). Change it together with the part, or add a note.',
  'audit.statement.title': '{subject} {resource} {year}: sum of parts ≠ density',
  'audit.statement':
    '“{@table}”, lines {lines}: {year} {terms} = {sum} {counter}, for {persons} persons {density} per {per}; printed is {printed}, which makes {expected} {counter}, {difference} {counter} apart. Check what each of them counts, make them one, or add a note.',
  'audit.statement.others':
    '“{@table}”, lines {lines}: {year} {terms} = {sum} {counter}, for {persons} persons {density} per {per}; printed is {printed}, which makes {expected} {counter}, {difference} {counter} apart; a part has another value elsewhere: {others} (line in brackets). Check what each of them counts, make them one, or add a note.',
  'audit.density.title': '{subject} {resource} {year}: {@measure} ≠ total',
  'audit.density':
    '“{@table}”: {year} per {per} is printed as {printed}, the total as {count} {counter}; for {persons} persons {count} makes {density}, and {printed} makes {expected} {counter} (lines {lines}). Change one of them, or note the population used.',
  'audit.values.title': '{subject} {resource} {year}: {number} values {@measure}',
  'audit.values':
    '“{subject}”, {resource} {year} {@measure} is printed with different values: {values} (line in brackets). Check what each of them counts, make them one, or note the difference.',
  'audit.values.amounts':
    '“{subject}”, {resource} {year} {@measure} is printed with different values: {values} (line in brackets); for {persons} persons they make {amounts} {counter}. Check what each of them counts, make them one, or note the difference.',
  'audit.values.count':
    '“{subject}”, {resource} {year} {@measure} is printed with different values: {values} (line in brackets); for {persons} persons they make {amounts} {counter}; the printed total {count} {counter} makes {density}. Check what each of them counts, make them one, or note the difference.',
  'audit.classDensities.title': '{subject} {resource} {year}: class densities do not add up',
  'audit.classDensities':
    '“{@table}”: {year} per thousand is printed as {printed}, the classes {terms} = {sum}, {difference} apart (lines {lines}). Check the classes, or note the class left out.',
  'audit.classDensities.instead':
    '“{@table}”: {year} per thousand is printed as {printed}, the classes {terms} = {sum}, {difference} apart (lines {lines}); with {instead} of line {insteadLines} instead of {was} for “{part}” they agree. Use one value for “{part}”, or note the difference.',
  'audit.ratio.title': '{norm} {year}: ratio differs from its two sides',
  'audit.ratio':
    '“{@table}”: {norm} {year} is printed as 1∶{printed}, its two sides as printed make {wrong} (lines {lines}). Change the ratio or a side, or add a note.',
  'audit.ratio.agreeing':
    '“{@table}”: {norm} {year} is printed as 1∶{printed}; {wrong} disagrees, {agreeing} agrees (lines {lines}). Use the same figures throughout, or add a note.',
  'audit.reserve.title': '{subject}: {resource} reserve below what exists',
  'audit.reserve':
    '“{subject}” {year}: {value} per {per} reserved makes {kept} {counter}, planned {reserve} {counter}; {existing} {counter} exist in {baseYear} ({density} per {per}), which leaves {free} {counter} (lines {lines}). Withdraw {withdrawn} {counter}, raise the reserve, or note how they leave.',
  'audit.noStock.title': '{facility}: no {resource} listed',
  'audit.noStock':
    '{facility} (line {lines}) has neither existing nor planned {resource} in “{table}”; it is treated as not listed, not as 0. Fill it in, or note that it has none.',
  'audit.noStock.count':
    '{facility} (line {lines}) has neither existing nor planned {resource} in “{table}”; it is treated as not listed, not as 0. “{class}” counts {count} in {countYear}, the table lists {listed}. Fill it in, or note that it has none.',
  'audit.institutions.twice.title': '{class} {year}: different counts of institutions',
  'audit.institutions.twice':
    '“{class}” {year} is counted with different values: {values} (line in brackets). Make them one, or note the moment of each count.',
  'audit.institutions.fewer.title': '{class} {year}: fewer institutions counted than named',
  'audit.institutions.fewer':
    '“{class}” {year} is counted as {count} (line {lines}), the plan names {named}. Check the names or the count.',
  'audit.requirement.title': '{row}: total differs from the norm',
  'audit.requirement':
    '“{table}”, line {lines}: the {year} total of “{row}” is printed as {printed}; norm {norm} ({label}) makes {unrounded}, rounded {required}, {difference} {counter} apart. Use the computed total, or note population and rounding.',
  'audit.control.over.title': '{class}: {difference} {counter} over the control total',
  'audit.control.over':
    '“{class}” {year}: {allocated} {counter} of {resource} allocated, control total {control} {counter}, {difference} {counter} over. Reduce facilities, or share out the control total.',
  'audit.control.over.density':
    '“{class}” {year}: {allocated} {counter} of {resource} allocated, {density} per {per}; norm {norm} is {value}, control total {control} {counter}, {difference} {counter} over. Reduce facilities, share out the control total, or change the norm.',
  'audit.control.under.title': '{class}: {difference} {counter} under the control total',
  'audit.control.under':
    '“{class}” {year}: {allocated} {counter} of {resource} allocated, control total {control} {counter}, {difference} {counter} left. Add to facilities, or keep them in reserve.',
  'audit.control.under.density':
    '“{class}” {year}: {allocated} {counter} of {resource} allocated, {density} per {per}; norm {norm} is {value}, control total {control} {counter}, {difference} {counter} left. Add to facilities, keep them in reserve, or change the norm.',
  'audit.allocation.bounds.title': '{name}: {resource} outside its bounds',
  'audit.allocation.absent.title': '{name}: no number of {resource} to count',
  'audit.allocation.residual.title': '{class}: some {resource} left over',
  'audit.allocation.excess.title': '{class}: {resource} in whole steps over the control total',
  'audit.allocation.impossible.title': '{class}: {resource} cannot be shared under these limits',
  'audit.allocation.overlap.title': 'A facility belongs to two classes',
  'audit.allocation.noControl.title': '{class}: no control total of {resource}',
  'audit.allocation.noWeights.title': '{class}: no weights to share {resource} by',
  'audit.notComputed.title': '{norm} {label}: not computed',
  'audit.notComputed.because': 'Norm {id} ({label}): {@because}',
  'audit.notComputed':
    'Norm {norm} ({label}) lacks a number it needs; its cell stays empty. Add it to the norm or the data.',
  'audit.notObserved':
    'Norm {norm} ({label}) asks for {required} in {year}; nothing was observed, so it cannot be said whether it is met. An observation can be entered in the norm.',
  'audit.notObserved.together.title': '{count} norms without an observation',
  'audit.notObserved.together':
    'For these {count} norms nothing was observed up to {year}, so it cannot be said whether they are met: {norms}. Observations can be entered in the norms.',
  'audit.wordsOnly.together.title': '{count} rules without a number of their own',
  'audit.wordsOnly.together':
    'These {count} rules refer to other texts, exempt, or speak of persons and give nothing to compute: {norms}. They are kept as they are.',
  'audit.notComputed.together.title': '{count} norms lack the same figure',
  'audit.notComputed.together': '{@because} Norms concerned ({count}): {norms}.',
  'audit.noActual.title': '{norm} {label}: nothing to compare with',
  'audit.noActual':
    'Norm {norm} ({label}) requires {required} in {year}; the plan has no number for “{resource}”, so it stays undecided. Add that number.',
  'audit.noActual.facilities':
    'Norm {norm} ({label}) is computed for each facility for {year}; the plan has no “{resource}” of facilities, so it stays undecided. Add these numbers.',
  'audit.noActual.units':
    'Norm {norm} ({label}) gives the requirement for every unit in {year}; the plan has no figures of “{resource}” for the units, so only the total is compared and the units stay open. Add the figures of the units.',
  'audit.laxerTarget.title': 'The target of {label} is laxer than the base',
  'audit.laxerTarget':
    '“{label}” ({norm}) asks for {target} in {year}; {baseYear} already had {bases} (line {lines}). Check how the base was counted, raise the target to at least the base, or say why.',
  'audit.alreadyMet.title': '{label} is already met in the base year',
  'audit.alreadyMet':
    '“{label}” ({norm}) asks for {target} % in {year}; {baseYear} already had {base} % (line {lines}). Write “keep”, or check where the text still calls it a task.',
  'audit.names.title': '{resource} goes by different names',
  'audit.names':
    'Norms with one value ({norms}) call one thing by different names: {names} (line {lines}). They may count different people; use one name, or say what each counts.',
  'audit.rounding.title': 'Totals are rounded in different ways',
  'audit.rounding':
    'Of totals that follow from norms some are cut off ({cut}), some rounded ({rounded}) (line {lines}). Use one way and say so under the table.',
  'audit.utilisation.title': 'Planned beds are {times} times the expected use',
  'audit.utilisation':
    'At the planned occupancy of {occupancy} % and {stay} days, {discharges} inpatients of {serviceYear} need {needed} beds; the {planned} beds of {year} could serve {served}, {times} times as many as needed (line {lines}). Say what the reserve is for, or check beds, occupancy and length of stay.',
  'audit.noData.title': '{count} norms have no figures to be held against yet',
  'audit.noData':
    '{count} norms ({labels} …) have no existing, planned or observed figures yet: nothing can be compared, they stay pending. Each is checked once facilities, staff and observations are entered; Norms says what each lacks.',
  'audit.notPlannedYet.title': '{count} institutions have no planned figures of {resources} yet',
  'audit.notPlannedYet':
    '{count} institutions have no planned figures of {resources} for {year} yet; they do not count as 0, and their classes have no total so far. Enter planned figures in Allocation, or choose a method.',
  'audit.level.together.title': '{count} norms are written for {@written}, used for {@used}',
  'audit.level.together':
    '{count} norms ({labels} …) are written for {@written} and used here for {@used}. Figures by level may differ; look up those of the province and change them, or switch off what does not apply.',
  'audit.level.title': '{label} was written for {@written}, used for {@used}',
  'audit.level':
    '“{label}” ({norm}) was written for {@written} and is used here for {@used} (line {lines}). Levels may get different shares; check the split of your province, or add a note.',
  'audit.contradiction.title': '{count} norms give {subject} {resource} different amounts',
  'audit.contradiction':
    '“{subject}” {resource} in {year}, by norm: {values}. “{label}” ({norm}) governs now by {@by}, the others are shown beside it (line {lines}). Choose on the norms page which governs, or make them one.',
  'audit.printedShare.title': 'The share of {row} does not follow from its figures',
  'audit.printedShare':
    '“{@table}”, line {lines}: the share is printed as {printed} %; {partName} {part} ÷ {wholeName} {whole} = {found} %. Check the denominator, or change the share.',
  'audit.printedShare.fitting':
    '“{@table}”, line {lines}: the share is printed as {printed} %; {partName} {part} ÷ {wholeName} {whole} = {found} %; over {fittingName} {fitting} it would agree. Name that denominator, or change the share.',
  'audit.impliedRatio.title': '{resource} to {left} {year}: no total to check against',
  'audit.impliedRatio':
    '“{@table}” prints 1∶{printed} for {year}; {left} {leftCount} imply {implied} {resource}; the document prints only {part} {partCount}, which is 1∶{partRatio} (line {lines}). Print the total of {resource}, or use {part}.',
  'level.nation': 'the nation',
  'level.province': 'the whole province',
  'level.prefecture': 'prefectures',
  'level.county': 'counties',
  'level.township': 'townships',
  'level.village': 'villages',
  'audit.governs.choice': 'the planner’s choice',
  'audit.governs.issuer': 'the level of its issuer',
  'audit.governs.allocation': 'the rule of the control total',
  'audit.governs.order': 'the order of the list',
}
