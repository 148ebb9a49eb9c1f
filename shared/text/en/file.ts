import type { zhFile } from '../zh/file.ts'

export const enFile: Record<keyof typeof zhFile, string> = {
  'number.empty': 'No number. Enter 406890, 406,890 or 40.689万.',
  'number.notNumber':
    '“{found}” is not a number. Enter 406890, 406,890 or 40.689万; a counting word such as 人 or 张 may follow.',
  'number.points': '“{found}” has more than one decimal point. Keep one, as in 8.56.',
  'number.groups':
    '“{found}” has its thousands separated in the wrong places. A comma or space every three digits, as in 406,890, or none, as in 406890.',
  'number.negative': '“{found}” is negative. Enter 0 or a positive number.',
  'number.percent': '“{found}” is a percentage. Enter an amount, such as 406890.',
  'number.tooLarge': '“{found}” is too large. The largest accepted here is {max}.',
  'number.fraction': '“{found}” is not a whole number. Things are counted here: enter a whole number, such as 806.',

  'file.more': '{count} more, listed when the file is read again after these are put right.',
  'file.moreThan': 'At least {count} more, listed when the file is read again after these are put right.',
  'file.tooLarge':
    'File: {found} MB, a plan may have at most {limit} MB. Not read. Check that this is the file you meant.',
  'file.empty': 'File: empty. Expected a Norma plan (.norma). Check that the file is complete, or use a backup.',
  'file.utf16': 'File: encoded as UTF-16, expected UTF-8. Save it as UTF-8 in a text editor, then open it again.',
  'file.notUtf8':
    'File: not UTF-8 from byte {byte} on, perhaps GBK or no text. A plan is UTF-8. Save it as UTF-8 in a text editor, then open it again.',
  'file.binary':
    'File: contains {@kind}, not a plan. Expected a Norma plan (.norma). Check that this is the file you meant.',
  'file.notJson':
    'Line {line}, column {column}: found “{found}”, which is not JSON. A plan is JSON. Correct it, or use a backup.',
  'file.notJsonStart':
    'Line {line}, column {column}: found “{found}”, which is not JSON. Expected a Norma plan (.norma). Check that this is the file you meant.',
  'file.truncated':
    'Line {line}, column {column}: the file breaks off here. A plan must be complete. Copy or download it again, or use a backup.',
  'file.trailing': 'Line {line}, column {column}: the plan has ended but “{found}” follows. Delete what is left over.',
  'file.notNumber':
    'Line {line}, column {column}: found “{found}”, which is not a number. Expected a finite number; leave out what is not known, do not write 0.',
  'file.duplicateKey':
    'Line {line}, column {column}: {found} stands twice in one record. Each field is written once. Delete one of them.',
  'file.tooDeep':
    'Line {line}, column {column}: nested more than {limit} deep, which no plan is. Check that this is the file you meant.',
  'file.tooMany':
    'Line {line}, column {column}: more than {limit} records, more than can be handled. Split the plan or check the file.',

  'plan.notObject':
    'File: contains {found}, expected a Norma plan (one JSON object). Check that this is the file you meant.',
  'plan.notFormat':
    'format: is {found}, expected “norma-plan”. This is not a Norma plan; check that this is the file you meant.',
  'plan.noFormat':
    'format: missing, expected “norma-plan”. This is not a Norma plan; check that this is the file you meant.',
  'plan.noVersion':
    'version: is {found}, expected a positive whole number, at most {reads}. Check that Norma saved this file.',
  'plan.newer':
    'version: the file has version {found}, this program reads up to version {reads}. A newer Norma saved it; update the program, then open it again.',
  'plan.tooDeep': '{where}: nested more than {limit} deep, which no plan is. Check the file.',
  'plan.unknownKey': '{where}: the field “{key}” is not known. Delete it or correct its name.',
  'plan.missing': '{where}: missing, expected {@expected}. Add it.',
  'plan.type': '{where}: is {found}, expected {@expected}. Correct it.',
  'plan.notFinite': '{where}: is {found}, expected a finite number. Leave out what is not known, do not write 0.',
  'plan.notInteger': '{where}: is {found}, expected a whole number. Correct it.',
  'plan.negative':
    '{where}: is {found}, must not be below 0. Write 0 or a positive number; leave out what is not known.',
  'plan.tooSmall': '{where}: is {found}, must be at least {limit}. Correct it.',
  'plan.notAbove': '{where}: is {found}, must be above {limit}. Correct it.',
  'plan.tooBig': '{where}: is {found}, must be at most {limit}. Correct it.',
  'plan.notBelow': '{where}: is {found}, must be below {limit}. Correct it.',
  'plan.tooShort': '{where}: has no text. Write something, or leave it out.',
  'plan.tooLong': '{where}: text is too long, at most {limit} characters. Shorten it.',
  'plan.tooFew': '{where}: has {found} entries, needs at least {limit}. Add what is missing.',
  'plan.tooManyItems': '{where}: has more than {limit} entries. Reduce them.',
  'plan.missingOneOf': '{where}: missing, expected one of {expected}. Add it.',
  'plan.notOneOf': '{where}: is {found}, expected one of {expected}. Correct it.',
  'plan.badId':
    '{where}: {found} cannot be an identifier. It begins with a letter, digit or Chinese character and holds only these and . _ -, at most 80 characters. Correct it.',
  'plan.badValue': '{where}: {found} is not accepted. Check it.',

  'plan.duplicateId':
    '{where}: the identifier “{id}” is already used by {first}. Identifiers in one list must differ. Change one of them.',
  'plan.duplicate': '{where}: says the same thing as {first} ({what}). Each thing is written once. Delete one of them.',
  'plan.dangling': '{where}: {list} has no “{id}”. Correct the identifier, or add it to {list}.',
  'plan.danglingNear':
    '{where}: {list} has no “{id}”; the nearest is “{near}”. Correct the identifier, or add it to {list}.',
  'plan.deep': '{where}: “{id}” stands {depth} levels deep; at most {most} are read. Take levels out.',
  'plan.cycle': '{where}: “{id}” leads back to itself ({chain}). Parents cannot form a circle. Correct one of them.',
  'plan.normCycle':
    '{where}: norm “{id}” rests on its own result ({chain}). Norms cannot form a circle. Correct what one of them refers to.',
  'plan.years':
    'targetYear: the target year {target} is not after the base year {base}. It must be later. Correct baseYear or targetYear.',
  'plan.zeroPersons':
    '{where}: a population of 0 cannot be divided by. Write the real number; leave the entry out where there is none.',
  'plan.holderNone':
    '{where}: has neither facility nor unit. It must say which facility or planning unit it counts. Add one of them.',
  'plan.holderBoth': '{where}: has both facility and unit. Only one may be given. Delete one of them.',
  'plan.holderClass': '{where}: has class without unit. class goes with unit only. Add unit or delete class.',
  'plan.lowHigh': '{where}: the lower limit {low} is above the upper limit {high}. Correct one of them.',
  'plan.opensCloses': '{where}: closes in {closes}, before it opens in {opens}. Correct one of them.',

  'plan.expected.number': 'a number',
  'plan.expected.integer': 'a whole number',
  'plan.expected.string': 'text',
  'plan.expected.boolean': 'true or false',
  'plan.expected.list': 'a list […]',
  'plan.expected.record': 'a record {…}',
  'plan.expected.null': 'null',
  'plan.expected.other': 'one of the values allowed',

  'file.kind.zip': 'an archive or a Word or Excel document',
  'file.kind.pdf': 'a PDF',
  'file.kind.office': 'an old Word or Excel document',
  'file.kind.zeros': 'zero bytes',

  'change.notList': 'Changes: is {found}, expected a list of changes […]. See norma schema for the shape.',
  'change.notValued':
    '{where}: norm “{id}” has no single figure by year and cannot be set by one number. Change its ends or terms under Norms.',
  'change.minimumNull': '{where}: the minimum per institution of norm “{id}” cannot be taken away. Give a number.',
  'change.group':
    '{where}: “{id}” is a sum or a part of another class and is not allocated by itself. Name one of its parts.',
  'change.bounds': '{where}: the least, {min}, is above the most, {max}. Correct one of them.',
  'change.decision': '{where}: the answer names “{found}”, expected the same finding, “{id}”. Correct one of them.',
  'change.normUsed':
    '{where}: “{id}” is still used in {count} places and was not taken away: {list}. Change these first, or switch it off.',
  'change.notGoverning':
    '{where}: “{id}” has another scope or resource and cannot govern here. Choose a norm of the same unit, class and resource.',
  'change.tableIsPrinted':
    '{where}: “{id}” is a table of the document with printed figures and cannot be removed. Leave it unticked on the print page.',
  'change.facilityUsed':
    '{where}: {count} places still refer to the facilities to be taken away; none was: {list}. Change these first, or give the year in which the facility closes.',
  'change.governsOff': '{where}: “{id}” is switched off and cannot govern. Switch it on first, or choose another norm.',
  'change.gone':
    '{where}: the record to put back is no longer where it was; the plan has changed since. Undo in order.',
}
