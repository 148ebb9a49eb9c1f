/** 校核提示: one line that says what disagrees, and a sentence with place, what was found, what was expected, what to do. */
export const zhAudit = {
  'audit.runningText': '正文',
  'audit.measure.count': '总数',
  'audit.measure.perThousand': '每千人口数',
  'audit.measure.perTenThousand': '每万人口数',
  'audit.measure.perHundredThousand': '每10万人口数',
  'audit.measure.ratio': '比例',
  'audit.measure.percent': '百分比',
  'audit.measure.institutions': '机构数',
  'audit.sum.rows.title': '{subject}{resource} {year} 合计与各行之和不等',
  'audit.sum.rows':
    '“{@table}”第 {lines} 行，{year}年合计印为 {printed}，{count} 行相加为 {sum}，相差 {difference} {counter}。可改合计或有关行，或加注说明。',
  'audit.sum.parts.title': '{subject}{resource} {year} 合计与各项之和不等',
  'audit.sum.parts':
    '“{@table}”{year}年合计印为 {printed}，各项 {terms} = {sum}，相差 {difference} {counter}（第 {lines} 行）。可改合计或分项，或加注说明。',
  'audit.sum.parts.rows':
    '“{@table}”{year}年合计印为 {printed}，各项 {terms} = {sum}，相差 {difference} {counter}；按所列机构逐行相加为 {rows}（第 {lines} 行）。可改合计或分项，或加注说明。',
  'audit.sum.parts.densities':
    '“{@table}”{year}年合计印为 {printed}，各项 {terms} = {sum}，相差 {difference} {counter}；每千人口数 {densityTerms} = {densitySum}，印为 {density}（第 {lines} 行）。可改合计或分项，或加注说明。',
  'audit.sum.parts.rows.densities':
    '“{@table}”{year}年合计印为 {printed}，各项 {terms} = {sum}，相差 {difference} {counter}；按所列机构逐行相加为 {rows}；每千人口数 {densityTerms} = {densitySum}，印为 {density}（第 {lines} 行）。可改合计或分项，或加注说明。',
  'audit.sum.resting.title': '{subject}{resource} {year} 分项与其各行之和不等',
  'audit.sum.resting':
    '“{@table}”{year}年合计 {printed} = {terms}，与印出的分项相符，但分项与其各行之和不等（{wrong}），按所列机构逐行相加为 {rows}，相差 {difference} {counter}（第 {lines} 行）。改分项时一并改这里，或加注说明。',
  'audit.statement.title': '{subject}{resource} {year} 分项之和与每千人口数不符',
  'audit.statement':
    '“{@table}”第 {lines} 行，{year}年 {terms} = {sum} {counter}，按 {persons} 人为每 {per} 人口 {density}，印为 {printed}，后者合 {expected} {counter}，相差 {difference} {counter}。可核对两处的统计口径，统一或加注。',
  'audit.statement.others':
    '“{@table}”第 {lines} 行，{year}年 {terms} = {sum} {counter}，按 {persons} 人为每 {per} 人口 {density}，印为 {printed}，后者合 {expected} {counter}，相差 {difference} {counter}；其中分项在别处另有一值：{others}（括号内为行号）。可核对两处的统计口径，统一或加注。',
  'audit.density.title': '{subject}{resource} {year} {@measure}与总数不符',
  'audit.density':
    '“{@table}”{year}年每 {per} 人口印为 {printed}，总数印为 {count} {counter}；按 {persons} 人，{count} 合 {density}，{printed} 合 {expected} {counter}（第 {lines} 行）。可改其中一个，或加注所用人口。',
  'audit.values.title': '{subject}{resource} {year} {@measure}有 {number} 个值',
  'audit.values':
    '“{subject}”{resource} {year}年{@measure}印有不同的值：{values}（括号内为行号）。可核对口径，统一为一个值，或分别注明口径。',
  'audit.values.amounts':
    '“{subject}”{resource} {year}年{@measure}印有不同的值：{values}（括号内为行号）；按 {persons} 人依次合 {amounts} {counter}。可核对口径，统一为一个值，或分别注明口径。',
  'audit.values.count':
    '“{subject}”{resource} {year}年{@measure}印有不同的值：{values}（括号内为行号）；按 {persons} 人依次合 {amounts} {counter}；总数印为 {count} {counter}，合 {density}。可核对口径，统一为一个值，或分别注明口径。',
  'audit.classDensities.title': '{subject}{resource} {year} 各类每千人口数之和不符',
  'audit.classDensities':
    '“{@table}”{year}年每千人口数印为 {printed}，各类 {terms} = {sum}，相差 {difference}（第 {lines} 行）。可核对各类数值，或加注未列的类别。',
  'audit.classDensities.instead':
    '“{@table}”{year}年每千人口数印为 {printed}，各类 {terms} = {sum}，相差 {difference}（第 {lines} 行）；“{part}”若取第 {insteadLines} 行的 {instead} 而不是 {was}，则相符。可统一“{part}”的数值，或加注口径。',
  'audit.ratio.title': '{norm} {year} 与两项数值不符',
  'audit.ratio':
    '“{@table}”{year}年{norm}印为 1∶{printed}，按印出的两项数值 {wrong}（第 {lines} 行）。可改比例或有关数值，或加注口径。',
  'audit.ratio.agreeing':
    '“{@table}”{year}年{norm}印为 1∶{printed}，按印出的两项数值 {wrong}，不符；{agreeing}，相符（第 {lines} 行）。可统一所用的数值，或加注口径。',
  'audit.reserve.title': '{subject}预留{resource}低于现有数',
  'audit.reserve':
    '“{subject}”{year}年按每 {per} 人口 {value} 预留，合 {kept} {counter}，规划 {reserve} {counter}；{baseYear}年已有 {existing} {counter}（每 {per} 人口 {density}），余量为 {free} {counter}（第 {lines} 行）。须核减 {withdrawn} {counter}或提高预留标准，或说明退出安排。',
  'audit.noStock.title': '{facility}未列{resource}',
  'audit.noStock':
    '{facility}（第 {lines} 行）在“{table}”中没有现有{resource}，也没有规划{resource}，按未列处理，不按 0 计。可补填，或注明不设{resource}。',
  'audit.noStock.count':
    '{facility}（第 {lines} 行）在“{table}”中没有现有{resource}，也没有规划{resource}，按未列处理，不按 0 计；{countYear}年“{class}”共 {count} 家，表中列 {listed} 家。可补填，或注明不设{resource}。',
  'audit.institutions.twice.title': '{class} {year} 机构数有不同的值',
  'audit.institutions.twice':
    '“{class}”{year}年机构数印有不同的值：{values}（括号内为行号）。可核对后统一，或注明统计时点。',
  'audit.institutions.fewer.title': '{class} {year} 机构数少于所列机构',
  'audit.institutions.fewer':
    '“{class}”{year}年机构数印为 {count} 家（第 {lines} 行），计划中列有 {named} 家。可核对机构名单或机构数。',
  'audit.requirement.title': '{row}：总数与标准测算不同',
  'audit.requirement':
    '“{table}”第 {lines} 行，{year}年“{row}”总数印为 {printed}，按标准 {norm}（{label}）测算为 {unrounded}，取整 {required}，相差 {difference} {counter}。可采用测算数，或加注所用人口和取整方法。',
  'audit.control.over.title': '{class}{resource}超出控制数 {difference} {counter}',
  'audit.control.over':
    '“{class}”{year}年{resource}安排 {allocated} {counter}，控制数 {control} {counter}，超出 {difference} {counter}。可调减有关机构，或改用按控制数分摊。',
  'audit.control.over.density':
    '“{class}”{year}年{resource}安排 {allocated} {counter}，合每 {per} 人口 {density}；标准 {norm} 为 {value}，控制数 {control} {counter}，超出 {difference} {counter}。可调减有关机构，改用按控制数分摊，或调整标准。',
  'audit.control.under.title': '{class}{resource}比控制数少 {difference} {counter}',
  'audit.control.under':
    '“{class}”{year}年{resource}安排 {allocated} {counter}，控制数 {control} {counter}，尚余 {difference} {counter}。可增加有关机构，或保留为机动。',
  'audit.control.under.density':
    '“{class}”{year}年{resource}安排 {allocated} {counter}，合每 {per} 人口 {density}；标准 {norm} 为 {value}，控制数 {control} {counter}，尚余 {difference} {counter}。可增加有关机构，保留为机动，或调整标准。',
  'audit.allocation.bounds.title': '{name}{resource}超出本机构上下限',
  'audit.allocation.absent.title': '{name}{resource}没有可计入的数',
  'audit.allocation.residual.title': '{class}{resource}有余数未分',
  'audit.allocation.excess.title': '{class}{resource}按步长分摊超出控制数',
  'audit.allocation.impossible.title': '{class}{resource}按现有约束无法分摊',
  'audit.allocation.overlap.title': '有机构同时属于两类',
  'audit.allocation.noControl.title': '{class}{resource}没有控制数',
  'audit.allocation.noWeights.title': '{class}{resource}没有分摊权数',
  'audit.notComputed.title': '{norm} {label}：无法测算',
  'audit.notComputed.because': '标准 {id}（{label}）：{@because}',
  'audit.notComputed': '标准 {norm}（{label}）缺少所需的数，无法测算，单元格留空。可在标准或资料中补充。',
  'audit.notObserved':
    '标准 {norm}（{label}）{year}年应达到 {required}，没有实测数，不能判断是否达到。可在标准中填写实测值。',
  'audit.notObserved.together.title': '{count} 项标准没有实测数',
  'audit.notObserved.together':
    '以下 {count} 项标准没有{year}年及以前的实测数，不能判断是否达到：{norms}。可在各项标准中填写实测值。',
  'audit.wordsOnly.together.title': '{count} 条规定本身没有数',
  'audit.wordsOnly.together':
    '以下 {count} 条规定引用其他文件、豁免或对个人提出要求，没有要测算的数：{norms}。保留原文，无需处理。',
  'audit.notComputed.together.title': '{count} 项标准缺同一数据，无法测算',
  'audit.notComputed.together': '{@because} 涉及 {count} 项标准：{norms}。',
  'audit.noActual.title': '{norm} {label}：没有现有数可比',
  'audit.noActual':
    '标准 {norm}（{label}）{year}年应配 {required}，计划中没有“{resource}”的数，无法比较，按待定处理。可补充该项数据。',
  'audit.noActual.facilities':
    '标准 {norm}（{label}）已逐家测算{year}年应配数，计划中没有各机构“{resource}”的数，无法比较，按待定处理。可补充该项数据。',
  'audit.laxerTarget.title': '{label}的目标不及基期水平',
  'audit.noActual.units':
    '标准 {norm}（{label}）已逐个单元测算{year}年应配数，计划中没有各单元“{resource}”的数，只能比较合计，各单元按待定处理。可补充各单元的数。',
  'audit.laxerTarget':
    '“{label}”（{norm}）{year}年目标为 {target}，{baseYear}年已为 {bases}（第 {lines} 行）。目标比基期宽松；可核对基期口径，或按“不差于基期”修改目标，或加注说明。',
  'audit.alreadyMet.title': '{label}在基期已达目标',
  'audit.alreadyMet':
    '“{label}”（{norm}）{year}年目标 {target}％，{baseYear}年已为 {base}％（第 {lines} 行）。可改为“保持”，或核对正文中仍列为今后任务的提法。',
  'audit.names.title': '{resource}在文中有不同的名称',
  'audit.names':
    '同一数值的标准（{norms}）对同一对象用了不同名称：{names}（第 {lines} 行）。两者的统计范围可能不同；可统一名称，或分别注明口径。',
  'audit.rounding.title': '由标准换算总数时取整方法不一',
  'audit.rounding':
    '按标准换算的总数，有的舍去尾数（{cut}），有的四舍五入（{rounded}）（第 {lines} 行）。可统一取整方法，并在表下注明。',
  'audit.utilisation.title': '规划床位与预期使用量相差 {times} 倍',
  'audit.utilisation':
    '按规划的使用率 {occupancy}％、平均住院日 {stay} 天，{serviceYear}年收治 {discharges} 人次需床位 {needed} 张；{year}年床位 {planned} 张，可服务 {served} 人次，为需要量的 {times} 倍（第 {lines} 行）。可说明预留的理由，或核对床位、使用率与住院日。',
  'audit.noData.title': '{count} 项标准还没有数据可比',
  'audit.noData':
    '{labels}等 {count} 项标准还没有现有数、规划数或实测数，暂不能比较，按待定处理。填写机构、人员和实测值后会逐项校核；各项缺什么见“标准”。',
  'audit.notPlannedYet.title': '{count} 家机构还没有{resources}的规划数',
  'audit.notPlannedYet':
    '{count} 家机构还没有 {year} 年{resources}的规划数，不按 0 计，有关类别暂无合计。可在“配置”填规划数，或选一种测算方法。',
  'audit.level.together.title': '{count} 条标准按{@written}制定，用于{@used}',
  'audit.level.together':
    '{labels}等 {count} 条标准按{@written}范围制定，这里用于{@used}。各级分摊的数值可能不同；可查对本省的分级标准后逐条修改，或停用不适用的。',
  'audit.level.title': '{label}按{@written}制定，用于{@used}',
  'audit.level':
    '“{label}”（{norm}）是按{@written}范围制定的标准，这里用于{@used}（第 {lines} 行）。各级分摊的数值可能不同；可查对本省的分级标准后修改，或加注说明。',
  'audit.contradiction.title': '{subject}{resource}有 {count} 个标准，结果不同',
  'audit.contradiction':
    '“{subject}”{resource} {year}年按不同标准应配：{values}。现按{@by}以“{label}”（{norm}）为准，其余仅作对照（第 {lines} 行）。可在标准页选择以哪一个为准，或统一数值。',
  'audit.printedShare.title': '{row}的占比与两项数值不符',
  'audit.printedShare':
    '“{@table}”第 {lines} 行，占比印为 {printed}％；{partName} {part} ÷ {wholeName} {whole} = {found}％。可核对分母，或改占比。',
  'audit.printedShare.fitting':
    '“{@table}”第 {lines} 行，占比印为 {printed}％；{partName} {part} ÷ {wholeName} {whole} = {found}％；若分母取{fittingName} {fitting}，则相符。可改写分母的名称，或改占比。',
  'audit.impliedRatio.title': '{resource}与{left}之比 {year} 缺少可核对的总数',
  'audit.impliedRatio':
    '“{@table}”{year}年比例印为 1∶{printed}，{left} {leftCount} 合{resource} {implied}；文中未印{resource}总数，只印{part} {partCount}，合 1∶{partRatio}（第 {lines} 行）。可补印{resource}总数，或改用{part}的口径。',
  'level.nation': '全国',
  'level.province': '全省',
  'level.prefecture': '市级',
  'level.county': '县级',
  'level.township': '乡镇',
  'level.village': '村',
  'audit.governs.choice': '规划人员的选择',
  'audit.governs.issuer': '制定机关的级别',
  'audit.governs.allocation': '控制数的规定',
  'audit.governs.order': '排列先后',
} as const
