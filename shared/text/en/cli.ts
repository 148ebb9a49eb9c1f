import type { zhCli } from '../zh/cli.ts'

export const enCli: Record<keyof typeof zhCli, string> = {
  'cli.usage':
    'Usage: norma COMMAND …\n' +
    '  validate PLAN                         check a plan file\n' +
    '  compute PLAN                          everything computed (JSON)\n' +
    '  tables PLAN [--table ID]              the tables: --format md|csv|json|html|pdf|docx|xlsx\n' +
    '      --template FILE.docx              styles of the Word file (--format docx)\n' +
    '  annex PLAN [--annex ID]               annex of tables, charts and text: --format md|html|pdf|docx|xlsx\n' +
    '      --date DATE                        date printed on it, as typed\n' +
    '  compare PLAN --scenarios A,B[,C…]     scenarios side by side: --format md|csv|json\n' +
    '  sensitivity PLAN [--output RESULT]    one result with each input at both ends: --format md|csv|json\n' +
    '      --output CLASS:RESOURCE[:MEASURE]|NORM  all beds, control by default; control, allocated, gap, perThousand\n' +
    '  draws PLAN [--draws N] [--seed N]     P10, P50, P90 and the chance of each norm: --format md|csv|json\n' +
    '      --range INPUT=LOW..HIGH[,spread=S]  for both, repeatable; the ranges of the plan where absent. INPUT is\n' +
    '        population:[UNIT:]YEAR (or =method), norm:ID, planned:FACILITY:RESOURCE,\n' +
    '        occupancy:[FACILITY or CLASS], lengthOfStay:[FACILITY or CLASS]; uniform, triangular, normal\n' +
    '  explain PLAN --cell TABLE!ROW!COLUMN  where a number comes from: --format text|json\n' +
    '  audit PLAN                            findings: --format md|json\n' +
    '  change PLAN CHANGES.json --out FILE   apply changes, save as a new file\n' +
    '  roll PLAN --out FILE                  the plan of the next period, as another file\n' +
    '      --planned-from base|none           planned figures begin with the base year (default), or empty\n' +
    '  schema                                JSON Schema of plans and changes\n' +
    'PLAN is a .norma file or the name of a shipped plan: {shipped}\n' +
    'Commands that compute also take:\n' +
    '  --scenario ID                         the baseline where absent\n' +
    '  --population [UNIT:]YEAR=PERSONS      resident population, e.g. 2025=450000, 2025=45万\n' +
    '  --norm ID=VALUE                       a norm in the target year\n' +
    '  --planned FACILITY:RESOURCE=N         planned stock in the target year\n' +
    '  --method CLASS:RESOURCE=METHOD[,step=N]  asPlanned, proportional, incremental, need, optimise\n' +
    '  --lock FACILITY:RESOURCE              keep the planned amount\n' +
    'Also: --out FILE, --lang zh-CN|en, --help, --version\n' +
    'Exit status: 0 done, 1 the input is at fault, 2 wrong usage, 70 a fault of the program\n',
  'cli.seeUsage': 'See norma --help.',
  'cli.noCommand': 'There is no command “{command}”. Known: {list}.',
  'cli.noCommandNear': 'There is no command “{command}”; the nearest is {near}. Known: {list}.',
  'cli.noOption': '{command} has no option {option}. Known: {list}.',
  'cli.noValue': 'The option {option} needs a value: {option} VALUE or {option}=VALUE.',
  'cli.twice': 'The option {option} is given twice. Give it once.',
  'cli.missing': '{command} needs {what}. Write norma {form}.',
  'cli.extra': '{command} is followed by “{found}”. Write norma {form}. Quote values that hold spaces.',
  'cli.choice': '“{found}” is no value of {option}. Known: {list}.',
  'cli.noTable': 'There is no table “{id}”. Known: {list}.',
  'cli.noScenario': 'There is no scenario “{id}”. Known: {list}.',
  'cli.cellForm': '--cell {found}: write TABLE!ROW!COLUMN, e.g. beds-county!舒兰市人民医院!allocated.',
  'cli.outIsPlan': '--out {file}: this is the file being read; it is never changed in place. Choose another name.',
  'cli.pdfTerminal': 'A PDF cannot be shown in a terminal. Add --out FILE.pdf.',

  'cli.cannotUse': '{file}: cannot be used. Problems: {count}.',
  'cli.cannotUseMany': '{file}: cannot be used. Problems: at least {count}.',
  'cli.cannotChange': '{file}: the changes do not apply; nothing was written.',
  'cli.notFound': '{file}: no such file. Check the path; shipped plans are {shipped}.',
  'cli.noFile': '{file}: no such file. Check the path.',
  'cli.isDirectory': '{file}: a folder, expected a file. Name the file in it.',
  'cli.notRegular': '{file}: not a regular file. Save it as a regular file first.',
  'cli.noPermission': '{file}: may not be read. Check its permissions, or copy it to a place that can be read.',
  'cli.unreadable': '{file}: reading failed ({@reason}). Check the file and the disk, then try again.',
  'cli.grew': '{file}: changed its size while being read. Wait until it is written, then read it again.',
  'cli.unwritable':
    '{file}: writing failed ({@reason}). What was there is unchanged. Check the folder and its permissions, or choose another place.',
  'cli.stdoutFailed':
    'Standard output: writing failed ({@reason}). What was written is incomplete; do not use it. Check the disk, or write elsewhere with --out.',
  'cli.nameTooLong': '{file}: the name is too long. The old file is as it was. Choose a shorter name.',
  'cli.noTemporary':
    'The temporary folder {folder} cannot be used ({@reason}); nothing was written. Make room, or name another by TMPDIR.',
  'cli.outDirectory': '{file}: a folder, expected a file name. Name a file.',
  'cli.noOutFolder': '{file}: its folder does not exist. Make the folder, or choose another place.',
  'cli.reason.EACCES': 'no permission',
  'cli.reason.EPERM': 'the system does not allow it',
  'cli.reason.EROFS': 'the disk is read-only',
  'cli.reason.ENOSPC': 'the disk is full',
  'cli.reason.EDQUOT': 'the disk quota is used up',
  'cli.reason.EBUSY': 'the file is in use',
  'cli.reason.EMFILE': 'too many open files',
  'cli.reason.ELOOP': 'links in a circle',
  'cli.reason.ENAMETOOLONG': 'the name is too long',
  'cli.reason.EIO': 'the disk failed',
  'cli.reason.EINVAL': 'not a regular file',
  'cli.fault':
    'A fault of the program; the input is unchanged. Report the following with the command to the maintainers.',
  'cli.pdfFailed': 'No PDF was made; nothing was written.',
  'cli.changed': 'Written: {file}, {count} changes applied.',

  'cli.valid': 'The plan is valid',
  'cli.label.title': 'Title',
  'cli.label.stage': 'Stage',
  'cli.label.region': 'Region',
  'cli.label.years': 'Years',
  'cli.years': 'base {base}, target {target}',
  'cli.label.counts': 'Entries',
  'cli.counts':
    '{sources} sources, {units} units, {classes} classes, {resources} resources, {facilities} facilities, {stocks} stocks, {norms} norms, {allocations} allocations, {tables} tables, {printed} printed figures, {scenarios} scenarios',

  'cli.audit.title': 'Findings',
  'cli.audit.none': 'No findings.',
  'cli.audit.counts': '{error} errors, {warning} warnings, {note} notes',
  'cli.audit.severity': 'severity',
  'cli.audit.message': 'finding',
  'cli.audit.lines': 'source lines',
  'cli.explain.formula': 'Formula',
  'cli.explain.inputs': 'Inputs',
  'cli.explain.steps': 'Steps',
  'cli.explain.lines': 'lines {lines}',
  'cli.explain.interval': 'anything from {low} to {high} agrees with the source',
  'cli.explain.reason': 'No value',

  'override.label': '--{option} {given}: ',
  'override.form.population': 'write [UNIT:]YEAR=PERSONS, e.g. 2025=450000.',
  'override.form.norm': 'write ID=VALUE, e.g. S4-005=8.56.',
  'override.form.planned': 'write FACILITY:RESOURCE=N, e.g. 舒兰市人民医院:bed=600.',
  'override.form.method': 'write CLASS:RESOURCE=METHOD[,step=N], e.g. county:bed=proportional,step=5.',
  'override.form.lock': 'write FACILITY:RESOURCE, e.g. 舒兰市人民医院:bed.',
  'override.year': 'the year {year} is outside the plan, {from} to {to}. Choose a year in it.',
  'override.zeroPersons': 'the population cannot be 0. Give the real number.',
  'override.zeroStep': 'step cannot be 0. Give a whole number from 1.',
  'override.range':
    'the norm “{id}” has no single figure by year; one number cannot set it. Change its limits or terms in the plan file.',
  'override.notPart': '“{id}” is a sum or a part of another class and is not allocated by itself. Known: {list}.',
  'override.noMethod': 'there is no method “{method}”. Known: {list}.',
  'override.unknown': 'there is no {@kind} “{name}”. Known: {list}.',
  'override.unknownNear': 'there is no {@kind} “{name}”. Nearest: {list}.',
  'override.ambiguous': 'there are {count} of {@kind} “{name}”: {ids}. Use the identifier.',
  'override.kind.unit': 'planning unit',
  'override.kind.norm': 'norm',
  'override.kind.facility': 'facility',
  'override.kind.resource': 'resource',
  'override.kind.class': 'class',
}
