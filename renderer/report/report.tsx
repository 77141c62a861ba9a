import { issue, issueMessage } from "../../src/base/issue.ts";
import { fillText } from "../../src/base/language.ts";
import type { ReportDocument } from "../../src/report/case/report-document.ts";
import { describeDrawn } from "../../src/study/texts/describe-drawn.ts";
import { describeLevel } from "../../src/study/texts/describe-level.ts";
import { describeRecipe } from "../../src/study/texts/describe-recipe.ts";
import { describeSliceNumbers } from "../../src/study/texts/describe-slice-numbers.ts";
import { resultTexts } from "../../src/study/texts/result-texts.ts";
import { formatDate } from "../ui/format/format-date.ts";
import { MeasurementTable } from "./measurement-table.tsx";
import { RiskSection } from "./risk-section.tsx";
import { useReportTexts } from "./use-report-texts.ts";

interface ReportProps {
  readonly document: ReportDocument;
  /** Address of the panels A, B and C. */
  readonly panels: string;
}

/** One page about one measured slice. It computes nothing. */
export function Report({ document: { work, ownThresholds, risk }, panels }: ReportProps) {
  const { say, language } = useReportTexts();
  const { image, result, program, rois, drawn } = work;
  if (result === undefined) throw new Error("A report is of a measured Case");
  const { displayRange, recipe, level } = result;
  const origins = [...new Set(rois.map(({ origin }) => origin))];
  const range = { lower: displayRange.lower, upper: displayRange.upper };
  const shownIssues = [
    ...(level === undefined ? [issue("level-unconfirmed")] : []),
    ...result.issues.filter(({ severity }) => severity !== "info"),
  ];
  return (
    <article>
      <header>
        <h1>{say("title")}</h1>
        <p className="notice">{say("notice")}</p>
      </header>
      <dl className="subject">
        {(
          [
            ["patient", image.patientId],
            ["studyDate", image.studyDate && formatDate(image.studyDate)],
            ["series", image.seriesDescription],
            ["numbers", describeSliceNumbers(image, language)],
            ["image", image.sha256.slice(0, 16)],
          ] as const
        ).map(([key, value]) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>{value || say("notStated")}</dd>
          </div>
        ))}
      </dl>
      <figure>
        <img src={panels} alt="" />
        <figcaption>
          {say("panels")} {ownThresholds && say("ownThresholds")}
        </figcaption>
      </figure>
      <section>
        <h2>{say("measurement")}</h2>
        <MeasurementTable result={result} />
        <p className="small">
          {describeLevel(level, language)}{" "}
          {say("origin", { origins: origins.map((origin) => say(`origin.${origin}`)).join(say("join")) })}{" "}
          {describeDrawn(result.drawn, language)}{" "}
          {drawn !== undefined && say("drawnBy", { name: drawn.model.name, version: drawn.model.version })}
        </p>
        <p className="small">
          {`${fillText(resultTexts.recipe, language, { recipe: describeRecipe(recipe) })}; ${say("greyRange", range)}`}
        </p>
      </section>
      {shownIssues.length > 0 && (
        <section className="warnings">
          <h2>{say("warnings")}</h2>
          <ul>
            {shownIssues.map((found) => (
              <li key={`${found.code} ${found.message}`}>{issueMessage(found, language)}</li>
            ))}
          </ul>
        </section>
      )}
      <RiskSection risk={risk} />
      <footer>
        <span>{say("program", { version: program.version })}</span>
        <span>{say("notice")}</span>
      </footer>
    </article>
  );
}
