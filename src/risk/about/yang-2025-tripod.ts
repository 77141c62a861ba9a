import type { Text } from "../../base/language.ts";
import type { ChecklistItem } from "./checklist-item.ts";

const statuses = {
  yes: { en: "reported", "zh-CN": "已报告" },
  partly: { en: "partly", "zh-CN": "部分报告" },
  no: { en: "not reported", "zh-CN": "未报告" },
  none: { en: "does not apply", "zh-CN": "不适用" },
} as const satisfies Record<string, Text>;

type Row = readonly [
  item: string,
  topic: readonly [en: string, chinese: string],
  status: keyof typeof statuses,
  note: readonly [en: string, chinese: string],
];

const rows: readonly Row[] = [
  [
    "1",
    ["Title", "标题"],
    "partly",
    [
      "Risk factors, not a prediction model; population and outcome named.",
      "标题为危险因素研究而非预测模型；人群与结局已说明。",
    ],
  ],
  [
    "2",
    ["Abstract", "摘要"],
    "partly",
    ["Group sizes swapped; no calibration.", "两组人数写反；无校准结果。"],
  ],
  [
    "3",
    ["Background", "背景"],
    "partly",
    [
      "Reasons given; intended users and health inequalities not.",
      "说明了理由；未说明使用者与健康公平问题。",
    ],
  ],
  ["4", ["Objectives", "目的"], "partly", ["Association, not prediction.", "目的为关联分析而非预测。"]],
  [
    "5",
    ["Data", "数据来源"],
    "yes",
    ["One hospital, November 2020 to March 2022.", "单中心，2020 年 11 月至 2022 年 3 月。"],
  ],
  [
    "6",
    ["Participants", "研究对象"],
    "yes",
    ["Inclusion, exclusion and operation described.", "已描述纳入、排除标准与手术。"],
  ],
  [
    "7",
    ["Data preparation", "数据处理"],
    "no",
    ["Checks and recoding are not reported.", "未提及数据核查与重编码。"],
  ],
  [
    "8",
    ["Outcome", "结局"],
    "partly",
    [
      '"Within two years" with 12 to 24 months of follow-up; how and by whom fractures were found is not given.',
      "称“两年内”，实际随访 12–24 个月；骨折的判定方法与判定者未说明。",
    ],
  ],
  [
    "9",
    ["Predictors", "预测变量"],
    "partly",
    [
      "Two were recorded after discharge; fat threshold, outlining convention, BMD site and assays not given.",
      "两项在出院后记录；脂肪阈值、勾画规则、骨密度部位与检测方法未说明。",
    ],
  ],
  ["10", ["Sample size", "样本量"], "no", ["64 events for 16 variables.", "16 个变量仅 64 例事件。"]],
  [
    "11",
    ["Missing data", "缺失数据"],
    "no",
    [
      "Patients with incomplete data were excluded; how many is not given; Table 2 has 150 of 250 patients.",
      "剔除了资料不全者，例数未给出；表 2 仅含 250 例中的 150 例。",
    ],
  ],
  [
    "12",
    ["Analytical methods", "分析方法"],
    "partly",
    [
      "Selection by univariable p-values; no shrinkage, no measure of model performance.",
      "按单变量 p 值筛选；无收缩，无模型性能指标。",
    ],
  ],
  [
    "13",
    ["Class imbalance", "类别不平衡"],
    "none",
    ["Not addressed, and not necessary.", "未作处理，亦无需处理。"],
  ],
  [
    "14",
    ["Fairness", "公平性"],
    "no",
    ["Not reported by sex, region or socioeconomic status.", "未按性别、地区或经济状况分析。"],
  ],
  ["15", ["Model output", "模型输出"], "no", ["Odds ratios only.", "仅给出比值比。"]],
  ["16", ["Training and evaluation", "训练与评估"], "none", ["There is no evaluation.", "未作评估。"]],
  ["17", ["Ethical approval", "伦理批准"], "yes", ["L2022005.", "L2022005。"]],
  [
    "18",
    ["Open science", "开放科学"],
    "partly",
    [
      "Funding and interests stated; no protocol, registration or code; data on request.",
      "说明了资助与利益冲突；无方案、注册与代码；数据可索取。",
    ],
  ],
  ["19", ["Patient and public involvement", "患者与公众参与"], "no", ["Not mentioned.", "未提及。"]],
  [
    "20",
    ["Participants in results", "结果：研究对象"],
    "partly",
    ["No flow; two totals do not add up.", "无流程图；两处合计不符。"],
  ],
  [
    "21",
    ["Model development", "模型建立"],
    "partly",
    ["Events for Table 3 not given.", "表 3 所用事件数未说明。"],
  ],
  [
    "22",
    ["Model specification", "模型表达"],
    "no",
    ["No intercept; the row of age contradicts itself.", "无截距；年龄一行自相矛盾。"],
  ],
  [
    "23",
    ["Model performance", "模型性能"],
    "no",
    [
      "AUC of single variables only, and not those of its own tables.",
      "仅有单变量 AUC，且与其自身表格不符。",
    ],
  ],
  [
    "24",
    ["Model updating", "模型更新"],
    "none",
    ["The model is not an update of another.", "该模型并非对既有模型的更新。"],
  ],
  [
    "25",
    ["Interpretation", "解释"],
    "partly",
    ["Associations are read as effects of exercise and drugs.", "将关联解释为锻炼与药物的效果。"],
  ],
  [
    "26",
    ["Limitations", "局限性"],
    "partly",
    ["Small sample and single centre are mentioned.", "提及样本量小与单中心。"],
  ],
  [
    "27",
    ["Usability", "可用性"],
    "no",
    ["The authors state that no prediction model was developed.", "作者自述未建立预测模型。"],
  ],
];

/** How well the source paper meets the 27 items of TRIPOD+AI (Collins 2024, BMJ 385:e078378); in our own words. */
export const tripodItems: readonly ChecklistItem[] = rows.map(([item, topic, status, note]) => ({
  item,
  topic: { en: topic[0], "zh-CN": topic[1] },
  status: statuses[status],
  note: { en: note[0], "zh-CN": note[1] },
}));
