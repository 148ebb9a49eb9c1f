import type { zhFacilityLife } from '../zh/facility-life.ts'

export const enFacilityLife: Record<keyof typeof zhFacilityLife, string> = {
  'life.event.move': 'move',
  'life.event.merge': 'merger',
  'life.event.split': 'split',
  'life.event.change': 'change',
  'life.event.expand': 'expansion',
  'life.event.opens': 'opening',
  'life.event.closes': 'closing',

  'life.beforeOpens':
    '{where}: {@event} of {name} in {year}, before it opens in {opens}. Events come after the opening. Change the year, or the opening.',
  'life.afterEnd':
    '{where}: {@event} of {name} in {year}, but it is no more since {end}. Change the year, or delete one of the two.',
  'life.endsTwice':
    '{where}: {name} ends in {year} and again in {other}. It can merge, split up or close once only. Delete what is too much.',
  'life.mergeSelf':
    '{where}: {name} merges into itself in {year}. Another institution is expected. Change “into”, or delete the event.',
  'life.shares': '{where}: {name} splits in {year} into parts that sum to {found}, not to 1. Change the shares.',
  'life.splitTwice':
    '{where}: {name} splits in {year} and names “{heir}” twice. Each is named once. Join the two shares.',
  'life.nothingSet':
    '{where}: the change of {name} in {year} changes nothing. Give a name, kind, level or owner, or delete the event.',
  'life.heirNotYet':
    '{where}: {@event} of {name} in {year} goes to “{heir}”, which opens in {opens}. Change the year, or the opening of “{heir}”.',
  'life.heirClosed':
    '{where}: {@event} of {name} in {year} goes to “{heir}”, which is no more since {end}. Change the year, or whom it goes to.',
  'life.circle':
    '{where}: “{id}” comes back to itself through mergers, splits or successors ({chain}). Change one of them.',

  'life.table.title': 'Changes of institutions',
  'life.table.consortia': 'Institutions, beds and staff by medical consortium',
  'life.table.consortium': 'Medical consortium',
  'life.table.lead': 'Lead hospital',
  'life.table.ofBeds': '{head} {name}',
  'life.table.ofStaff': '{year} {name}',
  'life.table.isLead': 'lead',
  'life.table.event': 'Change',
  'life.table.to': 'Becomes',
  'life.added': '{by} {counter} more of {resource}',
  'life.tcm': 'TCM',
  'life.notTcm': 'not TCM',
  'life.note.decidedAbove': '{list}: decided by {above}; listed here, not allocated by this plan.',

  'life.open': 'Changes',
  'life.panel': 'Changes of {name}',
  'life.choose': 'Select an institution in the table.',
  'life.events': 'Changes by year',
  'life.noEvents': 'No changes. The institution is counted to the target year as it is in the base year.',
  'life.add': 'Add a change',
  'life.change': 'Edit',
  'life.remove': 'Delete',
  'life.edit': 'edit {@event} of {year}',
  'life.removeEvent': 'delete {@event} of {year}',
  'life.takesAll': 'takes over',
  'life.takesPart': 'takes a part of',
  'life.decidedAbove': 'Its beds are decided by {above}: locked here, not allocated by this plan.',
  'life.consortium': '{name}: {count} members, led by {lead}',
  'life.noLead': 'nobody yet',
  'life.makeLead': 'Make it the lead',
  'life.form.mergeInto': 'Merges into',
  'life.form.successor': 'Successor (may be empty)',
  'life.form.splitInto': 'Becomes',
  'life.form.part': 'who gets part {number}',
  'life.form.share': 'share of part {number} (%)',
  'life.form.removePart': 'delete part {number}',
  'life.form.addPart': 'Add a part',
  'life.form.splitHint': 'The parts sum to 100%; an institution that lives on is one of them.',
  'life.form.resource': 'Resource',
  'life.form.added': 'Added',
  'life.form.same': 'as before',
  'life.form.add': 'Add',
  'life.form.save': 'Save',
  'life.form.along': 'Its planned figures go to {heir} as well',
  'life.form.year': '“{found}” is no year. Write four digits, e.g. 2023.',
  'life.form.into': 'No institution is chosen. Choose one of the list; a new one is first added to the table.',
  'life.form.set': 'Nothing is changed. Choose at least one.',
  'life.form.by': 'Nothing is added. Write a number above 0.',
  'life.form.parts': 'A split has at least two parts. Add whom they go to and their shares.',
  'life.label.put': '{@event} of {name}, {year}',
  'life.label.remove': 'delete {@event} of {name}, {year}',
  'life.label.lead': '{name} leads {consortium}',

  'audit.life.title': '{name}, {resource} of {year}: the institution is no more',
  'audit.life':
    '{name} is no more since {end} and still has {value} {counter} of {resource} in {year}. Delete the figure, or change the year of the event.',
  'audit.life.base':
    '{name} is no more since {end} and still has {value} {counter} of {resource} in {year}. It did not exist at the end of the base year: the figure counts in no total. Delete it or enter it with the successor, or change the year of the event.',
  'audit.life.planned':
    '{name} is no more since {end} and still has {value} {counter} of {resource} planned for {year}. They are counted as they stand and did not go over. Delete them or give them to the institution it went to, or change the year of the event.',
  'audit.life.expand.title': '{name}: more {resource} after the expansion than planned',
  'audit.life.expand':
    '{name} would have {expected} {counter} of {resource} in {year} by its base figure and its changes; {value} are planned. Change the plan or the expansion, or add a note.',
  'audit.consortium.title': 'Consortium “{name}” is led by an institution that is no member',
  'audit.consortium':
    'Consortium “{name}” is led by {lead}, which does not name it ({count} members do). Add it in the table of institutions, or choose another lead.',
  'audit.consortium.gone': 'Consortium “{name}” is led by {lead}, which is no more in {year}. Choose another lead.',
  'audit.parts.planned': 'planned',
  'audit.parts.title': '{name}: parts of {resource} in {year} exceed the whole ({@measure})',
  'audit.parts':
    '{name} has {whole} {counter} of {resource} in {year} ({@measure}); its parts are {list}, together {total}, {difference} too many. Parts lie within the whole. Change the parts or the whole.',
  'audit.posts.over.title': '{name}: more {resource} on posts than posts in {year}',
  'audit.posts.over':
    '{name} has {first} posts for {resource} in {year} and {second} people on posts, {difference} more. Check the posts, or note the reason.',
  'audit.posts.away.title': '{name}: fewer {resource} at work than on posts in {year}',
  'audit.posts.away':
    '{name} has {first} {resource} on posts in {year} and {second} at work, {difference} fewer. Check secondments and leave, or note how they are counted.',
  'audit.workload.title': '{name}, {year}: {@what}',
  'audit.workload.what.occupied': 'more bed-days occupied than open',
  'audit.workload.what.open': 'open bed-days do not fit the beds',
  'audit.workload.what.occupancy': 'occupancy does not fit the bed-days',
  'audit.workload.what.stay': 'length of stay does not fit the bed-days',
  'audit.workload.occupied':
    '{name} had {occupied} occupied bed-days in {year}, {difference} more than the {open} open ones. Check whether they are exchanged, or beds were added.',
  'audit.workload.open':
    '{name} had {open} open bed-days in {year}; {beds} beds × {days} days are {expected}, more than {percent}% apart. Check beds and days, or beds added or closed within the year.',
  'audit.workload.occupancy':
    '{name} states an occupancy of {occupancy}% in {year}; {occupied} occupied ÷ {open} open are {found}%. Check the three figures.',
  'audit.workload.stay':
    '{name} states a length of stay of {stay} days in {year}; {occupied} bed-days ÷ {discharges} discharges are {found}. Check the three figures, or note that days of those discharged are counted.',
  'audit.same.name.title': '{count} institutions are called “{value}”',
  'audit.same.name':
    '“{value}” stands for {count}: {list}. Check whether one is entered twice; if not, say in the names where they are.',
  'audit.same.institution.title': '{count} institutions have one institution code',
  'audit.same.institution':
    'Institution code {value} stands for {count}: {list}. A code belongs to one. Check whether one is entered twice, or correct the code.',
  'audit.same.creditCode.title': '{count} institutions have one credit code',
  'audit.same.creditCode':
    'Credit code {value} stands for {count}: {list}. A code belongs to one. Check whether one is entered twice, or correct the code.',
}
