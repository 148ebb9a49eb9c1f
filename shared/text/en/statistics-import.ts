import type { zhStatisticsImport } from '../zh/statistics-import.ts'

export const enStatisticsImport: Record<keyof typeof zhStatisticsImport, string> = {
  'statistics.open': 'Import yearly report',
  'statistics.openFile': 'Choose file',
  'statistics.openHint': 'Excel or CSV of the health statistics, one line per institution',
  'statistics.title': 'Import a yearly health statistics report',
  'statistics.label': 'import report of {year}',
  'statistics.from': 'from {name}',
  'statistics.year': 'Year of the report',
  'statistics.columns': 'What each column holds',
  'statistics.role.ignore': 'not read',
  'statistics.role.name': 'institution name',
  'statistics.role.institution': 'institution code',
  'statistics.role.creditCode': 'unified social credit code',
  'statistics.role.unit': 'planning unit',
  'statistics.role.stock': '{resource} ({@measure})',
  'statistics.role.openBedDays': 'open bed-days',
  'statistics.role.occupiedBedDays': 'occupied bed-days',
  'statistics.role.discharges': 'discharges',
  'statistics.role.visits': 'visits',
  'statistics.role.lengthOfStay': 'average length of stay',
  'statistics.role.occupancy': 'occupancy',
  'statistics.by.remembered': 'as last time',
  'statistics.by.words': 'by its head',
  'statistics.by.none': 'not recognised',
  'statistics.by.chosen': 'chosen',
  'statistics.changed': '{count} changed',
  'statistics.added': '{count} not in the plan',
  'statistics.several': '{count} that may be several institutions',
  'statistics.missing': '{count} not in the report',
  'statistics.same': '{count} more are as in the plan.',
  'statistics.tick': 'import “{name}”',
  'statistics.tickAll': 'select all of “{group}”',
  'statistics.tickClose': 'record “{name}” as closed in {year}',
  'statistics.closeHint': 'Those ticked are recorded as closed in {year}; the others stay.',
  'statistics.addHint':
    'The kind of a new institution is guessed from its name; it is entered as run by the government of the region. Check it in the list afterwards.',
  'statistics.head.institution': 'Institution',
  'statistics.head.changes': 'Changes (old → new)',
  'statistics.head.line': 'Line',
  'statistics.alias': 'other name: {name}',
  'statistics.matched.creditCode': 'by credit code',
  'statistics.matched.institution': 'by institution code',
  'statistics.matched.name': 'by name',
  'statistics.matched.alias': 'by other name',
  'statistics.which': 'which institution is “{name}”',
  'statistics.whichNone': 'do not import this line',
  'statistics.none': 'none',
  'statistics.more': '{count} more lines, imported with the others when all are selected.',
  'statistics.problems': '{count} that cannot be read',
  'statistics.leaveOut': 'leave this cell out',
  'statistics.leaveLine': 'leave this line out',
  'statistics.leaveAll': 'leave all out',
  'statistics.blocked': 'Something cannot be read. Correct it or leave it out before importing.',
  'statistics.nothing': 'Nothing is ticked.',
  'statistics.summary':
    'Imports figures of {count} institutions, {added} of them new; records {closed} as closed. One step, which can be undone.',
  'statistics.do': 'Import',
  'statistics.paste': 'Paste a report',
  'statistics.badYear': 'The year has four digits, 1900 to 2200. Change it.',
  'statistics.planned':
    'The plan has planned figures of {year}; the report is stored beside them as actual figures and changes none of them.',

  'statistics.bad.number':
    'Found “{found}”; 0 or a positive number is expected (whole for beds and staff). Correct the table, or leave the cell out.',
  'statistics.bad.rate':
    'Found “{found}”; occupancy lies between 0 and 200%. Correct the table, or leave the cell out.',
  'statistics.bad.days':
    'Found “{found}”; a length of stay is at most 400 days. Correct the table, or leave the cell out.',
  'statistics.otherYears': '{count} lines say another year than {year} and are not read; change the year to read them.',
  'statistics.skipped': '{count} lines of sums, remarks and repeated heads are not read.',
  'statistics.bad.newTwice':
    '“{name}” is in line {line} already, with the same name and codes. Remove one of the lines, or leave this one out.',
  'statistics.bad.code':
    'A spreadsheet turned the code “{found}” into a power of ten; its last digits are lost. Make the column text and enter the code again, or leave the cell out.',
  'statistics.bad.tooLong':
    'The table has {found} lines; {most} at a time at most. Nothing was read. Import it in parts.',
  'statistics.bad.twice':
    '“{name}” stands in line {line} already; one line is read per institution. Delete one, or leave this line out.',
  'statistics.bad.noName':
    'No column of names or codes was found. Choose under the heads which column holds the name, the institution code or the credit code.',
  'statistics.bad.noFigure':
    'No column of beds, staff or workload was found. Choose under the heads what each column holds.',
  'statistics.bad.column': '“{head}” and “{other}” hold the same; one column is read. Set one of them to “not read”.',
}
