import type { Language } from "../../base/language.ts";
import type { MeasureResult, RoiMeasurement } from "../../measure/measure-result.ts";
import { isMuscle } from "../../roi/roi.ts";
import { limitText } from "../../study/texts/limit-text.ts";
import { resultTexts } from "../../study/texts/result-texts.ts";
import { caseReportTexts } from "./case-report-texts.ts";
import type { PageTable } from "./report-page.ts";

const fixed = (value: number | undefined, digits: number) =>
  value === undefined ? "–" : value.toFixed(digits);
const withUnit = (value: number | undefined, digits: number, unit: string) =>
  value === undefined ? "–" : `${fixed(value, digits)} ${unit}`;
const star = (denominator: RoiMeasurement["fdrDenominator"]) => (denominator === "external" ? "*" : "");

/** Areas and fat of every region, with the sum of the four muscles. */
export function measurementTable({ rois, patient }: MeasureResult, language: Language): PageTable {
  const say = (key: keyof typeof caseReportTexts) => caseReportTexts[key][language];
  const heading = (text: string, isNumber = true) => ({ heading: text, isNumber });
  const fdr = withUnit(patient.fdrPercent, 1, "%");
  return {
    kind: "table",
    columns: [
      heading(resultTexts.region[language], false),
      heading(resultTexts.convention[language], false),
      ...(["csa", "fa", "fdr", "threshold", "sensitivity"] as const).map((key) => heading(say(key))),
    ],
    rows: rois.map((roi) => rowOf(roi, language)),
    total: [
      say("sum"),
      "",
      withUnit(patient.csaCm2, 2, "cm²"),
      withUnit(patient.faCm2, 2, "cm²"),
      patient.fdrPercent === undefined ? fdr : `${fdr}${star(patient.fdrDenominator)}`,
      "",
      "",
    ],
  };
}

/** Fat in a vertebral body is not what the recipe measures: it has an area only. */
function rowOf(roi: RoiMeasurement, language: Language): readonly string[] {
  const { name, convention, csaMm2, faMm2, fdrPercent, fdrDenominator, threshold, fdrSensitivity } = roi;
  const hasFat = name !== "VB";
  const fat = (shown: string | undefined) => (hasFat && shown !== undefined ? shown : "–");
  return [
    isNamed(name) ? caseReportTexts[name][language] : name,
    isMuscle(name) ? resultTexts[convention ?? "unstated"][language] : "–",
    fixed(csaMm2, 1),
    fat(fixed(faMm2, 1)),
    fat(fdrPercent === undefined ? undefined : `${fixed(fdrPercent, 1)}${star(fdrDenominator)}`),
    fat(threshold && `${limitText(threshold.lower)} – ${limitText(threshold.upper)}`),
    fat(
      fdrSensitivity &&
        `${fixed(fdrSensitivity.lower10Percent, 1)} / ${fixed(fdrSensitivity.higher10Percent, 1)}`,
    ),
  ];
}

/** Any other region is called as it is. */
const isNamed = (name: string): name is keyof typeof caseReportTexts => Object.hasOwn(caseReportTexts, name);
