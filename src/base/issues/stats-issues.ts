/** Issues of statistics. */
export const statsIssues = {
  "stats-too-few": {
    severity: "warning",
    en: "{variable} has too few values ({n}; {needed} {needed|is|are} needed), so this test is omitted. Collect more data.",
    "zh-CN": "{variable} 的数值过少（{n} 个，至少需要 {needed} 个），因此省略该检验。请收集更多数据。",
  },
  "stats-roc-too-few": {
    severity: "warning",
    en: "{pair} have too few patients in common to be compared ({n} in the smaller group; {needed} {needed|is|are} needed). Each AUC is given for its own patients.",
    "zh-CN":
      "{pair} 的共有病例过少（较小一组 {n} 例，至少需要 {needed} 例），无法比较；各自的曲线下面积仍分别给出。",
  },
  "stats-icc-no-residual": {
    severity: "warning",
    en: "{forms} of {variable} cannot be computed: the readings of every patient differ by the same amount, so there is no residual variation. Check whether one column was computed from another.",
    "zh-CN":
      "无法计算 {variable} 的 {forms}：每名患者的各次读数之差均相同，没有残差变异。请检查某一列是否由另一列计算得来。",
  },
  "stats-icc-negative": {
    severity: "warning",
    en: "{forms} of {variable} cannot be computed: the readings of one patient differ more than patients differ from one another, so the variance between patients would be negative and the interval has no degrees of freedom. Check that the columns are readings of the same quantity, with the patients in the same order and values in the same direction.",
    "zh-CN":
      "无法计算 {variable} 的 {forms}：同一患者各次读数的差异大于患者之间的差异，患者间方差为负，置信区间没有自由度。请确认各列为同一指标的读数，且患者顺序与方向一致。",
  },
  "stats-constant": {
    severity: "warning",
    en: "{variable} has the same value in all patients, so nothing can be compared. Leave it out or check the data.",
    "zh-CN": "{variable} 的取值全部相同，无法比较。请剔除该变量或检查数据。",
  },
  "stats-identical-readings": {
    severity: "warning",
    en: "All readings of {variable} are identical to the last digit, so reliability cannot be estimated. Make sure that the second reading was made blinded to the first.",
    "zh-CN":
      "{variable} 的各次读数完全一致，无法估计可靠性。请确认第二次读数是在不知道第一次结果的情况下独立完成的。",
  },
  "stats-unknown-column": {
    severity: "error",
    en: "The table has no column {variable}. Its columns: {known}.",
    "zh-CN": "表中没有名为 {variable} 的列。现有列：{known}。",
  },
  "stats-not-a-number": {
    severity: "error",
    en: "{variable} contains text in {n} {n|row|rows} (first: row {row}, {example}). Correct the cells, or leave them empty if missing; declare the column as a category if it contains names.",
    "zh-CN":
      "{variable} 有 {n} 行为文本（首个在第 {row} 行：{example}）。请更正；缺失值请留空；若为分类变量，请将该列指定为分类。",
  },
  "stats-not-binary": {
    severity: "error",
    en: "{variable} must have two values, such as 0 and 1; it has: {levels}. Recode it.",
    "zh-CN": "{variable} 必须只有两种取值（如 0 和 1）；现有取值：{levels}。请重新编码。",
  },
  "stats-event": {
    severity: "info",
    en: "{variable}: {event} counts as 1 (the event), {other} as 0.",
    "zh-CN": "{variable}：{event} 按 1（事件）处理，{other} 按 0 处理。",
  },
  "stats-event-chosen": {
    severity: "warning",
    en: "{variable} does not state which of its two values is the event: {event} was used as the event (1), {other} as 0. If it is the other way round, recode the column as 0 and 1, or choose the event (in the window beside the column, on the command line with --event).",
    "zh-CN":
      "{variable} 的两个取值未注明何者为事件：已将 {event} 视为事件（1），{other} 视为 0。若相反，请将该列重新编码为 0 和 1，或指定事件值（在窗口中该列旁选择，命令行用 --event）。",
  },
  "stats-no-such-event": {
    severity: "error",
    en: "{variable} never has the value {event}. It has: {levels}. Choose one of them as the event.",
    "zh-CN": "{variable} 中没有取值 {event}。现有取值：{levels}。请指定其中之一为事件。",
  },
  "stats-ambiguous-number": {
    severity: "error",
    en: "{variable} contains {example}, and nothing in the column or the file shows whether the sign separates thousands or decimals, so no number is read. Write numbers without thousands separators and with a decimal point.",
    "zh-CN":
      "{variable} 含有 {example}，该列及文件中均无法判断其中的符号是千位分隔符还是小数点，因此不读取数值。请去掉千位分隔符，并用小数点表示小数。",
  },
  "stats-mixed-decimals": {
    severity: "error",
    en: "{variable} mixes two ways of writing decimals or thousands ({examples}), so no number is read. Write all cells the same way, with a decimal point.",
    "zh-CN":
      "{variable} 混用了两种小数点或千位分隔写法（{examples}），因此不读取数值。请统一书写，并用小数点表示小数。",
  },
  "stats-mixed-units": {
    severity: "error",
    en: "The numbers of {variable} have different units ({units}; – means none), so they cannot be compared. Convert them to one unit.",
    "zh-CN": "{variable} 的数值带有不同单位（{units}；– 表示无单位），无法比较。请换算为同一单位。",
  },
  "stats-censored": {
    severity: "error",
    en: "{variable} has {n} {n|value|values} with a comparison sign (first: row {row}, {example}), which {n|is|are} a range and not a number. Decide on a replacement (for example half the detection limit), or leave {n|it|them} empty.",
    "zh-CN":
      "{variable} 有 {n} 个带比较符号的值（首个在第 {row} 行：{example}），表示范围而非数值。请决定替代值（如检测下限的一半），或留空。",
  },
  "stats-comma-decided": {
    severity: "warning",
    en: "{variable}: {example} was read as {value}, because the rest of the column or the file writes decimals that way. Check that this is correct.",
    "zh-CN": "{variable}：依据该列或文件中其余数值的小数写法，{example} 读作 {value}。请确认无误。",
  },
  "stats-number-spelling": {
    severity: "info",
    en: "{variable}: numbers written in another format were converted ({example} read as {value}).",
    "zh-CN": "{variable}：数值的书写方式已转换（{example} 读作 {value}）。",
  },
  "stats-unit-taken-off": {
    severity: "info",
    en: "{variable}: every cell has the unit {unit}, which was removed ({example} read as {value}).",
    "zh-CN": "{variable}：各单元格均带单位 {unit}，已去除（{example} 读作 {value}）。",
  },
  "stats-missing-words": {
    severity: "info",
    en: "{variable}: {n} {n|cell|cells} ({words}) {n|counts|count} as missing.",
    "zh-CN": "{variable}：{n} 个单元格（{words}）按缺失处理。",
  },
  "stats-missing-codes": {
    severity: "warning",
    en: "{variable}: {n} {n|cell contains|cells contain} {codes}, which {n|is|are} far from the rest of the column and may be a code for a missing value; {n|it was|they were} used as {n|a number|numbers}. If {n|it means|they mean} a missing value, empty the {n|cell|cells}.",
    "zh-CN":
      "{variable}：有 {n} 个单元格为 {codes}，远离该列其余数值，可能是缺失值代码；目前按数值计算。若表示缺失，请将这些单元格清空。",
  },
  "stats-missing-code-levels": {
    severity: "warning",
    en: "{variable}: {n} {n|cell contains|cells contain} {codes}, which may be a code for a missing value; {n|it was|they were} used as a category. If {n|it means|they mean} a missing value, empty the {n|cell|cells}.",
    "zh-CN":
      "{variable}：有 {n} 个单元格为 {codes}，可能是缺失值代码；目前按一个类别计算。若表示缺失，请将这些单元格清空。",
  },
  "stats-date-numbers": {
    severity: "warning",
    en: "{variable} seems to contain dates ({example}), which were used as plain numbers; their means and differences are meaningless. Leave the column out, or compute a time interval or an age from it first.",
    "zh-CN":
      "{variable} 似乎为日期（{example}），目前按普通数值计算，其均值和差值没有意义。请剔除该列，或先换算为时间间隔或年龄。",
  },
  "stats-no-values": {
    severity: "error",
    en: "{variable} has no values. Leave it out, or check that the right column was chosen.",
    "zh-CN": "{variable} 没有任何取值。请剔除该变量，或确认列名是否正确。",
  },
  "stats-too-few-rows": {
    severity: "error",
    en: "Only {n} {n|row has|rows have} a value in every column of this model ({dropped} left out), and at least {needed} {needed|is|are} needed. Leave out the terms with most missing values, or collect more data.",
    "zh-CN":
      "仅有 {n} 行在该模型的所有列中均有取值（已剔除 {dropped} 行），至少需要 {needed} 行。请剔除缺失最多的变量，或收集更多数据。",
  },
  "stats-auc-no-interval": {
    severity: "warning",
    en: "The AUC of {variable} has no confidence interval: the smaller of the two groups has only {n} {n|patient|patients}, but 2 are needed. Collect more data.",
    "zh-CN": "{variable} 的 AUC 没有置信区间：较小一组仅有 {n} 例，至少需要 2 例。请收集更多数据。",
  },
  "stats-auc-one": {
    severity: "warning",
    en: "{variable} separates the two groups completely, so the confidence interval of its AUC has zero width, which does not mean that the result is certain. Check that the variable was not derived from the outcome.",
    "zh-CN":
      "{variable} 将两组完全分开，因此 AUC 的置信区间宽度为零，但这并不代表结果确定无疑。请确认该变量不是由结局推算得来。",
  },
  "stats-auc-below-half": {
    severity: "warning",
    en: "The AUC of {variable} is below 0.5 ({auc}): high or low values count as positive by the medians of the two groups, as in pROC, and the other values do not follow the medians. Interpret it as a variable that hardly separates the groups.",
    "zh-CN":
      "{variable} 的 AUC 低于 0.5（{auc}）：阳性方向按两组中位数确定（与 pROC 相同），而其余数值与中位数的方向不一致。应理解为该变量几乎不能区分两组。",
  },
  "stats-roc-no-cutoff": {
    severity: "warning",
    en: "No cut-off of {variable} does better than chance (sensitivity and specificity sum to 1 at most), so the cut-off given is of no use.",
    "zh-CN": "{variable} 的任何截断值均不优于随机（灵敏度与特异度之和不超过 1），所给截断值没有意义。",
  },
  "stats-roc-constant": {
    severity: "warning",
    en: "{variable} has the same value in all patients used, so it cannot separate the two groups: its AUC is 0.5 and there is no cut-off. Leave it out or check the data.",
    "zh-CN":
      "{variable} 在所用患者中取值全部相同，无法区分两组：AUC 为 0.5，没有截断值。请剔除该变量或检查数据。",
  },
  "stats-levels-alike": {
    severity: "warning",
    en: "{variable}: some categories differ only in spelling ({levels}) and count as different. Use one spelling if they mean the same.",
    "zh-CN": "{variable}：部分类别仅书写方式不同（{levels}），现按不同类别计算。若含义相同，请统一写法。",
  },
  "stats-cell-errors": {
    severity: "warning",
    en: "{variable}: {n} {n|cell contains|cells contain} a spreadsheet error ({errors}) and {n|counts|count} as missing. Correct the {n|formula|formulas} and save again.",
    "zh-CN": "{variable}：{n} 个单元格为电子表格错误值（{errors}），按缺失处理。请更正公式后重新保存。",
  },
  "stats-empty-group": {
    severity: "error",
    en: "One of the two groups of {variable} is empty. Both 0 and 1 are needed.",
    "zh-CN": "{variable} 的两组中有一组为空。必须同时有 0 和 1。",
  },
  "stats-separation": {
    severity: "warning",
    en: "The terms separate the outcome completely or almost completely, so maximum likelihood has no finite solution for: {terms}. Use Firth's penalised likelihood or fewer terms.",
    "zh-CN": "各变量（近乎）完全分离结局，最大似然估计对 {terms} 无有限解。请使用 Firth 惩罚似然或减少变量。",
  },
  "stats-outcome-as-term": {
    severity: "error",
    en: "{variable} is the outcome and cannot also be a term. Remove it from the terms.",
    "zh-CN": "{variable} 是结局变量，不能同时作为自变量。请将其从自变量中剔除。",
  },
  "stats-category-no-term": {
    severity: "warning",
    en: "{variables} {count|is|are} declared as {count|a category|categories} but {count|is not a term|are not terms} of the model, so this had no effect. Add {count|it|them} to the terms, too.",
    "zh-CN": "{variables} 被指定为分类变量，但不是模型的自变量，因此未起作用。请同时将其列入自变量。",
  },
  "stats-constant-in-groups": {
    severity: "warning",
    en: "{variable} has one value in all patients of one group and another in all of the other, so there is no variation within the groups and means cannot be tested. Check that it was not derived from the group.",
    "zh-CN":
      "{variable} 在一组中取值全部相同，在另一组中为另一相同取值，组内无变异，无法比较均值。请确认该变量不是由分组推算得来。",
  },
  "stats-collinear": {
    severity: "error",
    en: "{terms} can be computed from the other terms, so their effects cannot be separated. Leave one out; for a product of two categories include the categories themselves, too (a*b).",
    "zh-CN":
      "{terms} 可由其他变量推算，无法区分其作用。请剔除其一；若为两个分类变量的乘积，请同时列入这两个变量（a*b）。",
  },
  "stats-nearly-collinear": {
    severity: "warning",
    en: "{terms} can almost be computed from the other terms (variance inflation factor up to {vif}), so single coefficients have wide intervals and are hard to interpret. Leave one out; if a term is a power or a product of another, centre the other one first.",
    "zh-CN":
      "{terms} 几乎可由其他变量推算（方差膨胀因子最高 {vif}），单个系数的区间很宽，意义有限。请剔除其一；若为另一变量的幂或乘积，请先将后者中心化。",
  },
  "stats-few-events": {
    severity: "warning",
    en: "The number of events per variable is {epv}; below 10 the coefficients are unreliable and biased away from zero. Use fewer terms or penalisation.",
    "zh-CN": "每变量事件数仅 {epv}；低于 10 时系数不可靠且绝对值偏大。请减少变量或使用惩罚回归。",
  },
  "stats-fisher-too-large": {
    severity: "info",
    en: "The table of {variable} is too large for Fisher's exact test, so the test is omitted. For large counts use Pearson's chi-squared test.",
    "zh-CN": "{variable} 的列联表过大，无法进行 Fisher 精确检验，因此省略。大样本可使用 Pearson 卡方检验。",
  },
  "stats-no-exact-ranks": {
    severity: "info",
    en: "{variable} has ties or more than 200 values in a group, so there is no exact Mann-Whitney test. Use the normal approximation.",
    "zh-CN": "{variable} 存在相同数值或某组超过 200 例，无法进行精确 Mann-Whitney 检验。请使用正态近似结果。",
  },
  "stats-not-finite": {
    severity: "warning",
    en: "The numbers are too large, too small or too similar to compute {names}, so these are not given. Check the data and their unit.",
    "zh-CN": "数值过大、过小或过于接近，无法计算 {names}，因此省略。请检查数据及其单位。",
  },
  "stats-open-interval": {
    severity: "warning",
    en: "The profile-likelihood interval of {terms} is unbounded on one side, so it is not given. Use Firth's penalised likelihood or fewer terms.",
    "zh-CN": "{terms} 的轮廓似然置信区间在一侧无界，因此省略。请使用 Firth 惩罚似然或减少变量。",
  },
  "stats-profile-not-converged": {
    severity: "warning",
    en: "The profile likelihood of {terms} could not be computed to full accuracy, so its limits or its test are not given. Use fewer terms, or centre the variables.",
    "zh-CN": "{terms} 的轮廓似然未能收敛到足够精度，因此省略其置信限或检验。请减少变量，或先将变量中心化。",
  },
  "stats-not-converged": {
    severity: "error",
    en: "The model did not converge to full accuracy, so no results are given. Use fewer terms, centre the variables, or check for extreme values.",
    "zh-CN": "模型未能收敛到足够精度，因此不给出结果。请减少变量、将变量中心化，或检查是否有极端值。",
  },
  "stats-not-probability": {
    severity: "error",
    en: "{variable} must contain probabilities above 0 and below 1. Give the model's predicted probabilities.",
    "zh-CN": "{variable} 必须为大于 0 且小于 1 的概率。请提供模型的预测概率。",
  },
  "stats-bootstrap-failures": {
    severity: "warning",
    en: "{n} of {of} bootstrap samples could not be fitted (one group empty or collinear terms) and {n|was|were} left out.",
    "zh-CN": "{of} 次自助抽样中有 {n} 次无法拟合（某组为空或变量共线），已剔除。",
  },
  "stats-two-raters": {
    severity: "error",
    en: "Kappa compares exactly two raters; these were given: {variable}. Choose two columns.",
    "zh-CN": "Kappa 仅比较两名评定者；当前给出：{variable}。请指定两列。",
  },
  "stats-audit-document": {
    severity: "error",
    en: "The tables to audit cannot be read: {place} was expected. Correct the file.",
    "zh-CN": "无法读取待核查的表格；此处应为 {place}。请更正文件。",
  },
  "stats-table-unreadable": {
    severity: "error",
    en: "This file cannot be read as a table ({reason}). Choose a CSV file (UTF-8, header line first) or an XLSX workbook.",
    "zh-CN": "无法将该文件读取为表格（{reason}）。请选择 CSV 文件（UTF-8 编码，首行为列名）或 XLSX 工作簿。",
  },
  "stats-table-long-rows": {
    severity: "error",
    en: "{n} {n|row has|rows have} more cells than the header line (first: row {row}, {cells} {cells|cell|cells} for {columns} {columns|column|columns}), so which value belongs to which column is unclear. If decimals are written with commas, separate the cells with semicolons; put texts with commas in quotation marks.",
    "zh-CN":
      "有 {n} 行的单元格多于标题行（首个在第 {row} 行：{cells} 个单元格，{columns} 列），无法确定数值属于哪一列。若以逗号作小数点，请用分号分隔单元格；含逗号的文本请加引号。",
  },
  "stats-table-short-rows": {
    severity: "warning",
    en: "{n} {n|row has|rows have} fewer cells than the header line (first: row {row}); the missing cells count as missing values. Check that no separator was lost.",
    "zh-CN": "有 {n} 行的单元格少于标题行（首个在第 {row} 行），其余部分按缺失处理。请确认没有丢失分隔符。",
  },
  "stats-table-unnamed": {
    severity: "warning",
    en: "Columns without a name in the header line cannot be used: {columns}. Name them.",
    "zh-CN": "标题行中未命名的列无法使用：第 {columns} 列。请为其命名。",
  },
  "stats-table-title": {
    severity: "info",
    en: "The text above the header line was skipped: {title}.",
    "zh-CN": "已跳过标题行上方的内容：{title}。",
  },
  "stats-table-encoding": {
    severity: "info",
    en: "The text of this table is not UTF-8 and was read as {encoding}. Check the names of the columns.",
    "zh-CN": "该表格文本不是 UTF-8 编码，已按 {encoding} 读取。请核对列名。",
  },
  "stats-table-formulas": {
    severity: "warning",
    en: "These columns contain formulas without a stored result and cannot be used: {columns}. Open the workbook in a spreadsheet program and save it again.",
    "zh-CN": "以下列含有未保存计算结果的公式，无法使用：{columns}。请用电子表格软件打开该工作簿并重新保存。",
  },
  "stats-uncached-formulas": {
    severity: "error",
    en: "{variable} contains {n} {n|formula|formulas} without a stored result (first: row {row}). Open the workbook in a spreadsheet program and save it again.",
    "zh-CN":
      "{variable} 含有 {n} 个未保存计算结果的公式（首个在第 {row} 行）。请用电子表格软件打开该工作簿并重新保存。",
  },
  "stats-no-such-sheet": {
    severity: "error",
    en: "The workbook has no sheet {sheet}. Its sheets: {known}.",
    "zh-CN": "工作簿中没有工作表 {sheet}。现有工作表：{known}。",
  },
  "stats-sheet-of-text": {
    severity: "warning",
    en: "The sheet {sheet} was asked for, but this file is text (such as CSV) and has no sheets; all of it was read. Make sure that it is the right table, or choose the workbook (.xlsx).",
    "zh-CN":
      "指定了工作表 {sheet}，但该文件为文本（如 CSV），没有工作表，已读取全部内容。请确认表格无误，或选择工作簿（.xlsx）。",
  },
  "stats-sheet-chosen": {
    severity: "info",
    en: "The workbook has the sheets {known}; {sheet} was read. To read another one, choose it (in the window below the file name, on the command line with --sheet).",
    "zh-CN":
      "工作簿含有工作表 {known}，已读取 {sheet}。若需其他工作表，请另行选择（在窗口中文件名下方，命令行用 --sheet）。",
  },
  "stats-table-empty": {
    severity: "error",
    en: "This table has no rows below its header line. Choose a table with one row per patient.",
    "zh-CN": "该表格在列名之下没有数据行。请选择每行一名患者的表格。",
  },
  "stats-table-repeated-rows": {
    severity: "warning",
    en: "{n} {n|row is identical to an earlier row|rows are identical to earlier rows} (first: row {row}) and {n|counts|count} as {n|another patient|other patients}. Delete {n|it|them} if the same patient was entered twice.",
    "zh-CN":
      "有 {n} 行与前面的某一行完全相同（首个在第 {row} 行），目前按另外的患者计算。若为同一患者重复录入，请将其删除。",
  },
  "stats-table-repeated-column": {
    severity: "warning",
    en: "The table has more than one column named {names}; only the first of each is used. Rename the others.",
    "zh-CN": "表格中有多列同名：{names}，仅使用各自的第一列。请将其余列改名。",
  },
  "agreement-other-image": {
    severity: "error",
    en: "{n} {n|pair is|pairs are} of two different slices and {n|was|were} left out. Pair readings of the same image file and frame.",
    "zh-CN": "有 {n} 对读数并非同一层面，已剔除。请将同一图像文件、同一帧的读数配对。",
  },
  "agreement-not-measured": {
    severity: "error",
    en: "{n} {n|pair contains|pairs contain} a reading that was not measured and {n|was|were} left out. Measure {n|it|them} first.",
    "zh-CN": "有 {n} 对读数中含尚未测量的病例，已剔除。请先测量。",
  },
  "agreement-measured-otherwise": {
    severity: "warning",
    en: "In {n} {n|pair|pairs} the two readings differ in recipe, outlining convention or the denominator of FDR, so their differences are not due to the reader alone. Measure both in the same way.",
    "zh-CN": "有 {n} 对读数的测量方案、勾画规则或 FDR 的分母不同，其差异并非仅来自阅片者。请以相同方式测量。",
  },
  "agreement-no-pairs": {
    severity: "error",
    en: "No slice was read twice. Outline the repeats first, or give two folders with Cases of the same images.",
    "zh-CN": "没有同一层面的两次读数。请先完成重复勾画，或指定包含相同图像病例的两个文件夹。",
  },
  "agreement-read-twice": {
    severity: "error",
    en: "{n} {n|slice has|slices have} more than one Case in reading {reading}, so it is unclear which one to use; {n|it was|they were} left out. Keep one Case per slice in each folder.",
    "zh-CN":
      "第 {reading} 次读数中有 {n} 个层面存在多个病例，无法确定采用哪一个，已剔除。请在每个文件夹中为每个层面只保留一个病例。",
  },
  "agreement-unpaired": {
    severity: "info",
    en: "{n} {n|slice was|slices were} read only once and {n|is|are} not compared.",
    "zh-CN": "有 {n} 个层面仅有一次读数，未参与比较。",
  },
  "stats-dropped-rows": {
    severity: "info",
    en: "{n} {n|row|rows} with a missing value in a used column {n|was|were} left out.",
    "zh-CN": "已剔除所用列中含缺失值的 {n} 行。",
  },
} as const;
