/** The command line: usage, what was wrong with it, and the labels of what it prints. */
export const zhCli = {
  'cli.usage':
    '用法：norma 命令 …\n' +
    '  validate PLAN                         检查规划文件\n' +
    '  compute PLAN                          计算全部结果（JSON）\n' +
    '  tables PLAN [--table 编号]            输出表格：--format md|csv|json|html|pdf|docx|xlsx\n' +
    '      --template 模板.docx               Word 表格采用模板的样式（--format docx）\n' +
    '  annex PLAN [--annex 编号]             附件（表、图、正文）：--format md|html|pdf|docx|xlsx\n' +
    '      --date 日期                        印在附件上的日期，按填写的文字\n' +
    '  compare PLAN --scenarios A,B[,C…]     并列比较方案，差对第一个：--format md|csv|json\n' +
    '  sensitivity PLAN [--output 结果]       各输入取范围两端时一个结果的变化：--format md|csv|json\n' +
    '      --output 类别:资源[:数]|标准         默认全部床位的控制数；数为 control、allocated、gap、perThousand\n' +
    '  draws PLAN [--draws 次数] [--seed 种子] 按范围抽样，P10、P50、P90 与各标准达到的概率：--format md|csv|json\n' +
    '      --range 输入=下限..上限[,spread=分布]  两个命令均可用，可写多次；不写时用规划中的范围。输入为\n' +
    '        population:[单元:]年（或 =method）、norm:标准、planned:机构:资源、\n' +
    '        occupancy:[机构或类别]、lengthOfStay:[机构或类别]；分布为 uniform、triangular、normal\n' +
    '  explain PLAN --cell 表!行!列          一个数的来历：--format text|json\n' +
    '  audit PLAN                            校核提示：--format md|json\n' +
    '  change PLAN CHANGES.json --out 文件   应用更改，另存为新文件\n' +
    '  roll PLAN --out 文件                  滚动到下一规划期，另存为新规划\n' +
    '      --planned-from base|none           规划数先按基期数（默认），或先空着\n' +
    '  schema                                规划文件与更改的 JSON Schema\n' +
    'PLAN 为 .norma 文件，或随附规划的名称：{shipped}\n' +
    '计算类命令可加：\n' +
    '  --scenario 方案                       默认为基准方案\n' +
    '  --population [单元:]年=人数           常住人口，如 2025=450000、2025=45万\n' +
    '  --norm 标准=值                        目标年的配置标准\n' +
    '  --planned 机构:资源=数                目标年规划数\n' +
    '  --method 类别:资源=方法[,step=数]     asPlanned、proportional、incremental、need、optimise\n' +
    '  --lock 机构:资源                      保持规划数不变\n' +
    '其他：--out 文件、--lang zh-CN|en、--help、--version\n' +
    '退出码：0 完成，1 输入有误，2 用法有误，70 程序故障\n',
  'cli.seeUsage': '用法见 norma --help。',
  'cli.noCommand': '没有命令“{command}”。可用：{list}。',
  'cli.noCommandNear': '没有命令“{command}”，最接近的是 {near}。可用：{list}。',
  'cli.noOption': '{command} 没有选项 {option}。可用：{list}。',
  'cli.noValue': '选项 {option} 缺少值。写作 {option} 值 或 {option}=值。',
  'cli.twice': '选项 {option} 写了两次。只写一次。',
  'cli.missing': '{command} 缺少 {what}。写作 norma {form}。',
  'cli.extra': '{command} 后面多出“{found}”。写作 norma {form}。含空格的值用引号括起来。',
  'cli.choice': '{option} 的值“{found}”不可用。可用：{list}。',
  'cli.noTable': '没有表“{id}”。可用：{list}。',
  'cli.noScenario': '没有方案“{id}”。可用：{list}。',
  'cli.cellForm': '--cell {found}：应写作 表!行!列，如 beds-county!舒兰市人民医院!allocated。',
  'cli.outIsPlan': '--out {file}：就是要读的文件，不会原地改写。换一个文件名。',
  'cli.pdfTerminal': 'PDF 不能显示在终端。加 --out 文件.pdf。',

  'cli.cannotUse': '{file}：不能使用，共 {count} 处。',
  'cli.cannotUseMany': '{file}：不能使用，至少 {count} 处。',
  'cli.cannotChange': '{file}：更改不能应用，没有写入任何文件。',
  'cli.notFound': '{file}：没有这个文件。核对路径；随附的规划有 {shipped}。',
  'cli.noFile': '{file}：没有这个文件。核对路径。',
  'cli.isDirectory': '{file}：是文件夹，应为文件。写明其中的文件。',
  'cli.notRegular': '{file}：不是普通文件。先存为普通文件再读取。',
  'cli.noPermission': '{file}：没有读取权限。核对文件权限，或复制到可读的位置。',
  'cli.unreadable': '{file}：读取失败（{@reason}）。核对文件和磁盘后重试。',
  'cli.grew': '{file}：读取时文件大小在变。等写入完成后再读取。',
  'cli.unwritable': '{file}：写入失败（{@reason}）。原有文件未改动。核对文件夹和权限，或换一个位置。',
  'cli.stdoutFailed': '标准输出：写入失败（{@reason}）。已写出的内容不完整，不要使用。核对磁盘，或用 --out 写到别处。',
  'cli.nameTooLong': '{file}：文件名太长。原有文件未改动。改用短些的文件名。',
  'cli.noTemporary':
    '临时文件夹 {folder} 不能用（{@reason}），没有写入任何文件。腾出空间，或用环境变量 TMPDIR 换一个文件夹。',
  'cli.outDirectory': '{file}：是文件夹，应为文件名。写明文件名。',
  'cli.noOutFolder': '{file}：所在文件夹不存在。先建好文件夹，或换一个位置。',
  'cli.reason.EACCES': '没有权限',
  'cli.reason.EPERM': '系统不允许',
  'cli.reason.EROFS': '磁盘只读',
  'cli.reason.ENOSPC': '磁盘已满',
  'cli.reason.EDQUOT': '超出磁盘配额',
  'cli.reason.EBUSY': '文件正被占用',
  'cli.reason.EMFILE': '打开的文件太多',
  'cli.reason.ELOOP': '链接成环',
  'cli.reason.ENAMETOOLONG': '文件名太长',
  'cli.reason.EIO': '磁盘读写出错',
  'cli.reason.EINVAL': '不是普通文件',
  'cli.fault': '程序故障，输入未改动。把以下内容连同所用命令报告给维护者。',
  'cli.pdfFailed': 'PDF 未生成，没有写入任何文件。',
  'cli.changed': '已写入 {file}：应用 {count} 条更改。',

  'cli.valid': '规划文件合格',
  'cli.label.title': '标题',
  'cli.label.stage': '阶段',
  'cli.label.region': '地区',
  'cli.label.years': '年份',
  'cli.years': '基期 {base}，目标年 {target}',
  'cli.label.counts': '条数',
  'cli.counts':
    '来源 {sources}，规划单元 {units}，机构类别 {classes}，资源 {resources}，机构 {facilities}，存量 {stocks}，配置标准 {norms}，分配 {allocations}，表 {tables}，印刷数字 {printed}，方案 {scenarios}',

  'cli.audit.title': '校核提示',
  'cli.audit.none': '没有提示。',
  'cli.audit.counts': '错误 {error}，警告 {warning}，提示 {note}',
  'cli.audit.severity': '程度',
  'cli.audit.message': '内容',
  'cli.audit.lines': '原文行',
  'cli.explain.formula': '公式',
  'cli.explain.inputs': '输入',
  'cli.explain.steps': '步骤',
  'cli.explain.lines': '第 {lines} 行',
  'cli.explain.interval': '{low}–{high} 均与原文相符',
  'cli.explain.reason': '没有结果',

  'override.label': '--{option} {given}：',
  'override.form.population': '应写作 [单元:]年=人数，如 2025=450000。',
  'override.form.norm': '应写作 标准=值，如 S4-005=8.56。',
  'override.form.planned': '应写作 机构:资源=数，如 舒兰市人民医院:bed=600。',
  'override.form.method': '应写作 类别:资源=方法[,step=数]，如 county:bed=proportional,step=5。',
  'override.form.lock': '应写作 机构:资源，如 舒兰市人民医院:bed。',
  'override.year': '年份 {year} 不在规划期 {from}–{to} 内。改用规划期内的年份。',
  'override.zeroPersons': '人口不能为 0。填实际人数。',
  'override.zeroStep': 'step 不能为 0。填 1 以上的整数。',
  'override.range': '配置标准“{id}”不是逐年一个数的，不能用一个数设定。在规划文件中改它的上下限或条款。',
  'override.notPart': '“{id}”是汇总或其中数，不逐个机构分配。可用：{list}。',
  'override.noMethod': '没有分配方法“{method}”。可用：{list}。',
  'override.unknown': '{@kind}“{name}”不存在。可用：{list}。',
  'override.unknownNear': '{@kind}“{name}”不存在。最接近的是：{list}。',
  'override.ambiguous': '{@kind}“{name}”有 {count} 个：{ids}。改用编号。',
  'override.kind.unit': '规划单元',
  'override.kind.norm': '配置标准',
  'override.kind.facility': '机构',
  'override.kind.resource': '资源',
  'override.kind.class': '机构类别',
} as const
