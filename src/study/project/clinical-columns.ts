import { unitConversions } from "../../risk/input/unit-conversions.ts";
import { tabledVariables } from "../../risk/models/yang-2025-variables.ts";

/** What a column of a clinical table holds: who, what came of it, a value by a risk model's key, or something else. */
export type ClinicalMeaning =
  | { readonly kind: "patient" }
  | { readonly kind: "outcome" }
  | { readonly kind: "value"; readonly key: string }
  | { readonly kind: "other" }
  /** Names, telephone and identity numbers: not kept. */
  | { readonly kind: "identity" }
  /** A quantity that comes in several units, in a column that does not say which. */
  | { readonly kind: "unit-unknown"; readonly keys: readonly string[] }
  /** The heading says that 1 means no. */
  | { readonly kind: "coding-reversed" };

/** Words for a quantity as tables head their columns, in lower case without spaces and punctuation. */
interface Quantity {
  readonly words: readonly string[];
  /** Keys by unit, units in lower case; the unit "" where a column may leave it out. */
  readonly keys: { readonly [unit: string]: string };
}

const quantities: readonly Quantity[] = [
  {
    words: ["age", "ageyears", "年龄", "手术年龄"],
    keys: {
      "": "ageYears",
      years: "ageYears",
      year: "ageYears",
      y: "ageYears",
      a: "ageYears",
      岁: "ageYears",
    },
  },
  {
    words: ["diabetes", "diabetesmellitus", "dm", "t2dm", "糖尿病", "糖尿病史", "2型糖尿病"],
    keys: { "": "diabetes" },
  },
  {
    words: ["haemoglobin", "hemoglobin", "hb", "hgb", "血红蛋白"],
    keys: { "g/l": "haemoglobinGL", "g/dl": "haemoglobinGDl" },
  },
  {
    words: ["totalprotein", "tp", "总蛋白", "血清总蛋白"],
    keys: { "g/l": "totalProteinGL", "g/dl": "totalProteinGDl" },
  },
  { words: ["albumin", "alb", "白蛋白", "血清白蛋白"], keys: { "g/l": "albuminGL", "g/dl": "albuminGDl" } },
  {
    words: ["hdl", "hdlc", "hdlcholesterol", "高密度脂蛋白", "高密度脂蛋白胆固醇"],
    keys: { "mmol/l": "hdlMmolL", "mg/dl": "hdlMgDl" },
  },
  {
    words: [
      "βctx",
      "betactx",
      "bctx",
      "ctx",
      "βcrosslaps",
      "β胶原降解产物",
      "β胶联降解产物",
      "β胶原特殊序列",
    ],
    keys: { "ng/ml": "betaCtxNgMl", "pg/ml": "betaCtxPgMl" },
  },
  {
    words: ["pth", "ipth", "parathyroidhormone", "甲状旁腺激素", "甲状旁腺素"],
    keys: { "pg/ml": "pthPgMl", "ng/l": "pthPgMl" },
  },
  {
    words: ["csa", "totalcsa", "musclecsa", "横截面积", "肌肉横截面积", "椎旁肌横截面积", "椎旁肌面积"],
    keys: { cm2: "csaCm2", mm2: "csaMm2" },
  },
  {
    words: ["vb", "vba", "vertebralbodyarea", "椎体面积", "椎体横截面积"],
    keys: { cm2: "vbCm2", mm2: "vbMm2" },
  },
  {
    words: ["fdr", "fatdegenerationratio", "fatdegenerationrate", "脂肪变性率", "脂肪浸润率", "脂肪化率"],
    keys: { "": "fdrPercent", "%": "fdrPercent", percent: "fdrPercent", pct: "fdrPercent" },
  },
  {
    words: [
      "vitamind",
      "vitamind3",
      "vitd",
      "25ohd",
      "25ohd3",
      "25ohvitamind",
      "25ohvd",
      "25hydroxyvitamind",
      "维生素d",
      "维生素d3",
      "25oh维生素d",
      "25羟维生素d",
      "25羟维生素d3",
      "25羟基维生素d",
      "25羟基维生素d3",
    ],
    keys: { "nmol/l": "vitaminDNmolL", "ng/ml": "vitaminDNgMl", "μg/l": "vitaminDNgMl" },
  },
  {
    words: [
      "multiplefractures",
      "multiplefracture",
      "morethanonefracture",
      "多发骨折",
      "多椎体骨折",
      "多节段骨折",
      "多发椎体骨折",
    ],
    keys: { "": "multipleFractures" },
  },
  {
    words: ["bmdt", "bmdtscore", "tscore", "t值", "骨密度t值", "骨密度t评分", "骨密度t"],
    keys: { "": "bmdTScore", sd: "bmdTScore" },
  },
  {
    words: [
      "exercise",
      "regularexercise",
      "锻炼",
      "规律锻炼",
      "运动",
      "规律运动",
      "出院后锻炼",
      "出院后规律锻炼",
    ],
    keys: { "": "exercise" },
  },
  {
    words: [
      "antiosteoporosis",
      "antiosteoporosistreatment",
      "antiosteoporosistherapy",
      "antiosteoporosisdrugs",
      "抗骨质疏松",
      "抗骨质疏松治疗",
      "抗骨质疏松药物",
      "抗骨松治疗",
      "出院后抗骨质疏松治疗",
    ],
    keys: { "": "antiOsteoporosis" },
  },
];

const patientWords = [
  "patientid",
  "patient",
  "id",
  "pid",
  "mrn",
  "patientnumber",
  "患者编号",
  "患者id",
  "患者号",
  "病人编号",
  "病人id",
  "病案号",
  "病历号",
  "住院号",
  "登记号",
  "门诊号",
  "编号",
];
const outcomeWords = [
  "outcome",
  "newfracture",
  "newvertebralfracture",
  "newvcf",
  "nvcf",
  "nvf",
  "refracture",
  "结局",
  "新发骨折",
  "新发椎体骨折",
  "再骨折",
  "再发骨折",
  "再发椎体骨折",
  "是否再骨折",
  "是否新发骨折",
];

const identityWords = [
  "name",
  "patientname",
  "fullname",
  "phone",
  "telephone",
  "address",
  "idcard",
  "idcardnumber",
  "姓名",
  "患者姓名",
  "病人姓名",
  "电话",
  "联系电话",
  "手机",
  "手机号",
  "住址",
  "地址",
  "身份证",
  "身份证号",
  "身份证号码",
];

/** Every key that a value may have. */
export const clinicalKeys: ReadonlySet<string> = new Set([
  ...Object.keys(tabledVariables),
  ...unitConversions.map(({ from }) => from),
]);

/** What a reader may say that a column holds, beside a key of `clinicalKeys`; `ignore` leaves it out. */
export const columnMeanings = ["patient", "outcome", "other", "ignore"] as const;

/** Whether a word says what a column holds. */
export const isClinicalMeaning = (word: string): boolean =>
  clinicalKeys.has(word) || columnMeanings.some((one) => one === word);

/** Full-width letters and the many signs for micro and beta as one; lower case. */
const plain = (text: string) => text.normalize("NFKC").toLowerCase().replaceAll("ß", "β");
const wordOf = (text: string) => text.replace(/[^\p{L}\p{N}%]+/gu, "");
const unitOf = (text: string) =>
  text
    .replace(/[\s^·_]/gu, "")
    .replace("per", "/")
    .replace("ug", "μg");

/** A unit in brackets or after a space, an underscore, a comma or a slash: `25-OH-D (ng/mL)`, `25ohd_ng_ml`. */
const bracketed = /^(.*?)[([【]\s*([^)\]】]*)[)\]】]?\s*$/u;
const trailing =
  /^(.+?)[\s_,，:：/]+(g[\s_/]?d?l|mmol[\s_/]?l|nmol[\s_/]?l|mg[\s_/]?dl|[npμu]g[\s_/]?ml|[nμu]g[\s_/]?l|[cm]m\^?2|percent|pct|%|years?|岁)$/u;

/** `ng_ml` and `ngml` are `ng/ml`. */
const slashed = (unit: string) => {
  const written = unitOf(unit);
  return /^(?:g|m?mol|nmol|mg|[npμ]g)d?m?l$/u.test(written) ? written.replace(/(d|m)?l$/u, "/$1l") : written;
};

/**
 * What a column holds by its heading, in English or Chinese; a risk model's key is taken as it is. A quantity that comes
 * in several units counts only where the heading says which: 20 of 25-OH-D is little in nmol/L and enough in ng/mL.
 */
export function clinicalMeaning(heading: string): ClinicalMeaning {
  const name = heading.trim();
  if (clinicalKeys.has(name)) return { kind: "value", key: name };
  const text = plain(name);
  const whole = wordOf(text);
  if (patientWords.includes(whole)) return { kind: "patient" };
  const [, word = text, unit = ""] = bracketed.exec(text) ?? trailing.exec(text) ?? [];
  const found = wordOf(word);
  if (patientWords.includes(found)) return { kind: "patient" };
  if (identityWords.includes(found)) return { kind: "identity" };
  if (reversed.test(text)) return { kind: "coding-reversed" };
  if (outcomeWords.includes(found) || outcomeWords.includes(whole)) return { kind: "outcome" };
  const key = [...clinicalKeys].find((one) => plain(one) === whole);
  if (key !== undefined) return { kind: "value", key };
  const quantity = quantities.find(({ words }) => words.includes(found) || words.includes(whole));
  if (quantity === undefined) return { kind: "other" };
  const { keys } = quantity;
  const given = keys[slashed(unit)] ?? (isCoding(unit) ? keys[""] : undefined);
  if (given !== undefined) return { kind: "value", key: given };
  return { kind: "unit-unknown", keys: [...new Set(Object.values(keys))] };
}

/** `0=yes`, `1=no`, `0：有`, `是=0`. */
const reversed =
  /0\s*[=:：]\s*(是|有|阳性|yes|y\b|true)|1\s*[=:：]\s*(否|无|没有|阴性|no\b|n\b|false)|(是|有|yes|true)\s*[=:：]\s*0|(否|无|no|false)\s*[=:：]\s*1(?!\d)/u;

/** What is in brackets says how yes and no are written, and no unit. */
const isCoding = (unit: string) =>
  unit === "" || /^[\d\p{L}=,，;；:：、/\s]*[01是否有无yn][\d\p{L}=,，;；:：、/\s]*$/u.test(unit);
