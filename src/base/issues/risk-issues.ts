/** Issues of risk models: their input, their documents, and models fitted to local outcomes. */
export const riskIssues = {
  "risk-input-unreadable": {
    severity: "error",
    en: 'The values cannot be read ({reason}). Give a JSON object such as { "ageYears": 72, "csaCm2": 31.5 }.',
    "zh-CN": '无法读取输入值（{reason}）。请提供 JSON 对象，例如 { "ageYears": 72, "csaCm2": 31.5 }。',
  },
  "risk-not-a-number": {
    severity: "error",
    en: "{variable} is not a number. Correct it, or leave it out where it is unknown.",
    "zh-CN": "{variable} 不是数值。请更正；未知时请不填。",
  },
  "risk-not-binary": {
    severity: "error",
    en: "{variable} must be 0 (no) or 1 (yes). Correct it, or leave it out where it is unknown.",
    "zh-CN": "{variable} 只能为 0（否）或 1（是）。请更正；未知时请不填。",
  },
  "risk-unknown-key": {
    severity: "warning",
    en: "No model uses {key}, so it is ignored. Check the spelling. Known: {known}.",
    "zh-CN": "没有模型使用 {key}，因此忽略。请检查拼写。可用的名称：{known}。",
  },
  "risk-nothing-known": {
    severity: "warning",
    en: "None of the values that the model uses is known for this patient, so no risk is given. It uses: {keys}.",
    "zh-CN": "该患者没有模型所用的任何数值，因此不给出风险。模型使用：{keys}。",
  },
  "risk-unknown-columns": {
    severity: "warning",
    en: "No model uses these columns, so they are ignored: {columns}. Known: {known}.",
    "zh-CN": "没有模型使用以下列，因此忽略：{columns}。可用的列名：{known}。",
  },
  "risk-no-known-column": {
    severity: "error",
    en: "The table has no column that a model uses, so no risk is given. Columns: {columns}. Use the models' names: {known}. For a hospital's own column names, see `paraspine risk import`.",
    "zh-CN":
      "表中没有模型可用的列，因此不给出风险。现有列：{columns}。请按模型的名称命名：{known}。医院自有列名请使用 `paraspine risk import`。",
  },
  "risk-not-in-model": {
    severity: "info",
    en: "This model does not use {key}.",
    "zh-CN": "此模型不使用 {key}。",
  },
  "risk-two-units": {
    severity: "error",
    en: "{first} and {second} are the same quantity in two units. Give only one of them.",
    "zh-CN": "{first} 与 {second} 是同一指标的两种单位。请只提供其中之一。",
  },
  "risk-fraction-not-percent": {
    severity: "error",
    en: "FDR is {value}, which looks like a fraction. The model expects a percentage: {percent} instead of {value}. No risk is given.",
    "zh-CN": "FDR 为 {value}，似为小数。模型要求百分数：应填 {percent}，而非 {value}。因此不给出风险。",
  },
  "risk-square-millimetres": {
    severity: "error",
    en: "CSA is {value}, which looks like mm². The model expects cm²: give {squareCentimetres}, or name it csaMm2. No risk is given.",
    "zh-CN":
      "CSA 为 {value}，似以 mm² 为单位。模型要求 cm²：应填 {squareCentimetres}，或使用名称 csaMm2。因此不给出风险。",
  },
  "risk-out-of-range": {
    severity: "warning",
    en: "{variable} is {value} {unit}; the model was developed on {lower} to {upper}. No risk is given outside the studied range.",
    "zh-CN":
      "{variable} 为 {value} {unit}，而模型的研究范围为 {lower} 至 {upper}。超出研究范围时不给出风险。",
  },
  "risk-reader-error-unreadable": {
    severity: "error",
    en: "The reader's error cannot be read ({reason}). Give csaCm2=0.8,fdrPercent=1.2, or the JSON of an agreement study.",
    "zh-CN": "无法读取测量误差（{reason}）。请提供 csaCm2=0.8,fdrPercent=1.2，或一致性研究的 JSON 结果。",
  },
  "risk-table-no-identifier": {
    severity: "error",
    en: "Row {row} has no patient ID. Fill it in.",
    "zh-CN": "第 {row} 行未注明患者编号。请补填。",
  },
  "risk-table-twice": {
    severity: "error",
    en: "Row {row} belongs to a patient who already has a row. Keep only one of them.",
    "zh-CN": "第 {row} 行的患者已有另一行。请只保留其一。",
  },
  "clinical-no-patient-column": {
    severity: "error",
    en: "No column contains the patient ID. Name it patient_id, or choose the column. Columns: {known}.",
    "zh-CN": "没有注明患者编号的列。请将其列名改为“患者编号”，或指定该列。现有列：{known}。",
  },
  "clinical-unknown-column": {
    severity: "error",
    en: "The table has no column {column}. Columns: {known}.",
    "zh-CN": "表中没有名为 {column} 的列。现有列：{known}。",
  },
  "clinical-no-patient": {
    severity: "error",
    en: "{n} {n|row|rows} ({rows}) {n|has|have} no patient ID and {n|was|were} left out. Fill it in.",
    "zh-CN": "有 {n} 行（第 {rows} 行）未注明患者编号，已剔除。请补填。",
  },
  "clinical-id-rounded": {
    severity: "error",
    en: "{n} {n|row has|rows have} a patient ID rounded by a spreadsheet (such as 1.2E+11) and {n|was|were} left out ({rows}). Format the column as text and enter it again.",
    "zh-CN":
      "有 {n} 行（第 {rows} 行）的患者编号被电子表格改为科学计数法（如 1.2E+11），已剔除。请将该列设为文本格式并重新填写。",
  },
  "clinical-row-repeated": {
    severity: "warning",
    en: "{n} {n|row|rows} ({rows}) {n|is|are} identical to an earlier row; each patient is counted once.",
    "zh-CN": "有 {n} 行（第 {rows} 行）与前面的行完全相同，每名患者仅取一次。",
  },
  "clinical-patient-twice": {
    severity: "error",
    en: "Rows {rows} belong to {n} {n|patient who has|patients who have} several different rows; they were left out. Keep one row per patient.",
    "zh-CN": "第 {rows} 行涉及 {n} 名患者，各有多行且内容不一致，已剔除。请为每名患者只保留一行。",
  },
  "clinical-not-a-number": {
    severity: "error",
    en: "{column} contains something other than a number in {n} {n|row|rows} ({rows}); {n|this cell was|these cells were} ignored. Correct {n|it|them}, or leave {n|it|them} empty if unknown.",
    "zh-CN": "{column} 有 {n} 行（第 {rows} 行）的内容不是数值，这些单元格未采用。请更正；未知时请留空。",
  },
  "clinical-not-binary": {
    severity: "error",
    en: "{column} must be 0 (no) or 1 (yes); {n} {n|row|rows} ({rows}) {n|has|have} another value, which was ignored. Correct {n|it|them}, or leave {n|it|them} empty if unknown.",
    "zh-CN":
      "{column} 只能为 0（否）或 1（是）；有 {n} 行（第 {rows} 行）为其他内容，未采用。请更正；未知时请留空。",
  },
  "clinical-out-of-range": {
    severity: "warning",
    en: "In {n} {n|row|rows} ({rows}) {column} is outside the range that the risk models were developed on ({lower} to {upper}{unit}). The {n|value is|values are} kept; check {n|it and its|them and their} unit.",
    "zh-CN":
      "{column} 有 {n} 行（第 {rows} 行）超出风险模型的研究范围（{lower} 至 {upper}{unit}）。数值已保留，请核对数值与单位。",
  },
  "clinical-unit-unknown": {
    severity: "warning",
    en: "{column} has no unit, so no risk model uses it; it is kept unchanged. Write the unit in the column name, or choose one: {keys}.",
    "zh-CN": "{column} 未注明单位，因此不用于风险模型，仅原样保留。请在列名中写明单位，或指定为：{keys}。",
  },
  "clinical-coding-reversed": {
    severity: "warning",
    en: "According to its name, 1 means no in {column}, so no risk model uses it; it is kept unchanged. Recode it to 1 = yes.",
    "zh-CN": "列名 {column} 表明 1 代表“否”，因此不用于风险模型，仅原样保留。请改为 1 = 是。",
  },
  "clinical-column-twice": {
    severity: "warning",
    en: "{first} and {second} are the same quantity; {first} is used, the other is kept unchanged. Choose which one to use.",
    "zh-CN": "{first} 与 {second} 为同一指标；采用 {first}，另一列原样保留。请指定采用哪一列。",
  },
  "clinical-identity-left-out": {
    severity: "info",
    en: "{columns}: names, addresses and identity numbers are not kept.",
    "zh-CN": "{columns}：姓名、地址及证件号码等不予保存。",
  },
  "risk-model-unknown": {
    severity: "error",
    en: "There is no risk model {name}, and no such file. Models: {known}.",
    "zh-CN": "没有名为 {name} 的风险模型，也没有该文件。现有模型：{known}。",
  },
  "risk-model-unreadable": {
    severity: "error",
    en: "This risk model cannot be read ({reason}). Correct the document, or choose another.",
    "zh-CN": "无法读取该风险模型（{reason}）。请更正文件或选择其他模型。",
  },
  "risk-model-newer-version": {
    severity: "error",
    en: "This risk model was written for a newer Paraspine (document version {version}, this program supports up to {known}). Update Paraspine.",
    "zh-CN":
      "该风险模型文件由更新版本的 Paraspine 保存（文档版本 {version}，本程序最高支持 {known}）。请更新 Paraspine。",
  },
  "risk-local-too-few": {
    severity: "error",
    en: "This update needs at least {needEvents} {needEvents|event|events}, {needNonEvents} {needNonEvents|non-event|non-events} and {needPatients} {needPatients|patient|patients}; the table has {events} {events|event|events} and {nonEvents} {nonEvents|non-event|non-events} with complete data. Collect more, or choose a simpler update.",
    "zh-CN":
      "此步骤至少需要 {needEvents} 例发生、{needNonEvents} 例未发生及共 {needPatients} 例患者；数据完整者中有 {events} 例发生、{nonEvents} 例未发生。请积累更多病例，或采用更简单的步骤。",
  },
  "risk-local-dropped": {
    severity: "info",
    en: "{n} {n|patient|patients} with a missing value {n|was|were} left out.",
    "zh-CN": "已剔除有缺失值的患者 {n} 例。",
  },
  "risk-local-not-measured": {
    severity: "info",
    en: "{n} {n|patient has|patients have} neither CSA nor FDR: none of their slices is outlined. Outline them, or check that the patient IDs match those of the images.",
    "zh-CN": "有 {n} 名患者既无 CSA 也无 FDR：其层面均未勾画。请完成勾画，或核对患者编号是否与图像一致。",
  },
  "risk-local-contradictory": {
    severity: "warning",
    en: "{n} {n|patient has|patients have} an invalid value (neither 0 nor 1 for yes or no, or one quantity in two units) and {n|was|were} left out. Correct their clinical values.",
    "zh-CN":
      "有 {n} 名患者的数值有误（应为 0 或 1 处为其他数值，或同一指标有两种单位），已剔除。请更正其临床数据。",
  },
  "risk-local-several-slices": {
    severity: "warning",
    en: "{n} {n|patient has|patients have} several outlined slices of the same rank, of which one was used. Approve the one to use.",
    "zh-CN": "有 {n} 名患者存在多个同等级别的已勾画层面，仅采用其一。请将应采用的层面标为“已通过”。",
  },
  "risk-local-leading-zeros": {
    severity: "warning",
    en: "{n} patient {n|ID|IDs} in the clinical table {n|differs|differ} from those of the images only by leading zeros, so {n|this patient counts|these patients count} as not measured. Import the table again with the column as text.",
    "zh-CN":
      "临床数据中有 {n} 个患者编号与图像中的编号仅相差前导零，因此按未测量处理。请将该列设为文本格式后重新导入。",
  },
  "risk-local-out-of-range": {
    severity: "warning",
    en: "{n} {n|patient has|patients have} a value outside the range that the model was developed on. {n|The patient is|They are} included, but check that {n|this patient belongs|they belong} in the study.",
    "zh-CN": "{n} 例患者有数值超出模型的研究范围。这些病例仍被使用，请确认是否适合纳入。",
  },
  "risk-local-no-fit": {
    severity: "error",
    en: "The local outcomes cannot be fitted: the score separates them (almost) perfectly or is the same for all patients. Check the coding of the outcome.",
    "zh-CN": "无法拟合本地结局：评分（近乎）完全分离了结局，或各患者评分相同。请检查结局编码。",
  },
  "risk-local-inverted": {
    severity: "warning",
    en: "The local slope is {slope}: in these patients a higher score goes with fewer fractures. The score does not work in these patients; do not use it.",
    "zh-CN": "本地校准斜率为 {slope}：评分越高，骨折反而越少。该评分不适用于这些患者，请勿使用。",
  },
} as const;
