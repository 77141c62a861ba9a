import { issue, issueMessage } from "../../base/issue.ts";
import { fillText, type TextParameters } from "../../base/language.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";
import { describeDrawn } from "../../study/texts/describe-drawn.ts";
import { describeLevel } from "../../study/texts/describe-level.ts";
import { describeLevelOrigin } from "../../study/texts/describe-level-origin.ts";
import { describeLevelProposal } from "../../study/texts/describe-level-proposal.ts";
import { describeRecipe } from "../../study/texts/describe-recipe.ts";
import { describeSliceNumbers } from "../../study/texts/describe-slice-numbers.ts";
import { formatDate } from "../../study/texts/format-date.ts";
import { resultTexts } from "../../study/texts/result-texts.ts";
import { caseReportTexts } from "./case-report-texts.ts";
import { measurementTable } from "./measurement-table.ts";
import type { ReportDocument } from "./report-document.ts";
import type { ReportBlock, ReportPage } from "./report-page.ts";
import { riskBlocks } from "./risk-blocks.ts";

type Words = (key: keyof typeof caseReportTexts, parameters?: TextParameters) => string;

/**
 * The printed report of one measured slice, in the document's language. It computes nothing: every number is the result's,
 * with the decimals of the report.
 */
export function reportPageOf(document: ReportDocument): ReportPage {
  const { language, work, ownThresholds, risk } = document;
  const say: Words = (key, parameters) => fillText(caseReportTexts[key], language, parameters);
  const { image, program, result } = work;
  if (result === undefined) throw new Error("A report is of a measured Case");
  const subject = [
    ["patient", image.patientId],
    ["studyDate", image.studyDate && formatDate(image.studyDate)],
    ["series", image.seriesDescription],
    ["numbers", describeSliceNumbers(image, language)],
    ["image", image.sha256.slice(0, 16)],
  ] as const;
  return {
    title: say("title"),
    notice: say("notice"),
    program: say("program", { version: program.version }),
    subject: subject.map(([key, value]) => ({ label: say(key), value: value || say("notStated") })),
    caption: [say("panels"), ...(ownThresholds ? [say("ownThresholds")] : [])].join(" "),
    ...(document.showsLevel === true
      ? { level: { heading: say("level"), lines: levelLines(document, result, say) } }
      : {}),
    blocks: [
      { kind: "heading", text: say("measurement") },
      ...measurementBlocks(document, result, say),
      ...warningBlocks(document, result, say),
      { kind: "heading", text: say("risk") },
      ...(risk === undefined
        ? [{ kind: "text", text: say("noRisk") } as const]
        : riskBlocks(risk, say("model", modelName(risk.model, language)), language)),
    ],
  };
}

const modelName = (
  { title, name, version }: NonNullable<ReportDocument["risk"]>["model"],
  language: ReportDocument["language"],
) => ({ title: title[language], name, version });

/** What is known of the level: whether it was confirmed, by whom it was proposed, and where the slice is to it. */
const levelSentences = (
  work: ReportDocument["work"],
  level: MeasureResult["level"],
  language: ReportDocument["language"],
) => [describeLevel(level, language), describeLevelOrigin(work, language)].filter(Boolean);

/** The same beside the picture, line by line. */
function levelLines(
  { language, work }: ReportDocument,
  { level, levelProposal }: MeasureResult,
  say: Words,
): readonly string[] {
  return [
    ...levelSentences(work, level, language),
    ...(level === undefined && levelProposal !== undefined
      ? describeLevelProposal(levelProposal, language)
      : []),
    say(level === undefined ? "levelProposed" : "levelConfirmed"),
  ];
}

function measurementBlocks(
  { language, work, showsLevel = false }: ReportDocument,
  result: MeasureResult,
  say: Words,
): readonly ReportBlock[] {
  const { rois, drawn } = work;
  const { displayRange, recipe, level } = result;
  const origins = [...new Set(rois.map(({ origin }) => origin))];
  const isExternal = result.rois.some(({ fdrDenominator }) => fdrDenominator === "external");
  const about = [
    ...(showsLevel ? [] : levelSentences(work, level, language)),
    say("origin", { origins: origins.map((origin) => say(`origin.${origin}`)).join(say("join")) }),
    ...describeDrawn(result.drawn, language),
    ...(drawn === undefined
      ? []
      : [say("drawnBy", { name: drawn.model.name, version: drawn.model.version })]),
  ];
  const range = say("greyRange", { lower: displayRange.lower, upper: displayRange.upper });
  return [
    measurementTable(result, language),
    ...(isExternal ? [{ kind: "small", text: `* ${resultTexts.external[language]}` } as const] : []),
    { kind: "small", text: about.join(language === "en" ? " " : "") },
    {
      kind: "small",
      text: `${fillText(resultTexts.recipe, language, { recipe: describeRecipe(recipe) })}; ${range}`,
    },
  ];
}

function warningBlocks(
  { language }: ReportDocument,
  { level, issues }: MeasureResult,
  say: Words,
): readonly ReportBlock[] {
  const shown = [
    ...(level === undefined ? [issue("level-unconfirmed")] : []),
    ...issues.filter(({ severity, code }) => severity !== "info" && code !== "level-unconfirmed"),
  ];
  if (shown.length === 0) return [];
  const items = [...new Set(shown.map((found) => issueMessage(found, language)))];
  return [
    { kind: "heading", text: say("warnings") },
    { kind: "list", items, columns: 1, isSmall: false },
  ];
}
