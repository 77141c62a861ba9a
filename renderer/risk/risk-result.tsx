import { issueMessage } from "../../src/base/issue.ts";
import type { RiskOfResult } from "../../src/project/clinical/risk-of-result.ts";
import { conversionNotes, sensitivityNotes } from "../../src/report/risk/prediction-notes.ts";
import { caveatMessage } from "../../src/risk/predict/caveat.ts";
import type { RiskPrediction } from "../../src/risk/predict/predict-risk.ts";
import {
  bandText,
  confidenceText,
  intervalText,
  percentileText,
} from "../../src/risk/predict/prediction-words.ts";
import { ContributionChart } from "./contribution-chart.tsx";
import { IntervalStrip, PositionStrip } from "./risk-strips.tsx";
import { useRiskTexts } from "./use-risk-texts.ts";

/** What a model says of a patient, and everything that has to be said beside it. */
export function RiskResult({ risk }: { readonly risk: RiskOfResult }) {
  const { language } = useRiskTexts();
  const { model, input, predicted } = risk;
  if (!predicted.ok) {
    return (
      <ul className="risk-notes" data-testid="risk-refused">
        {predicted.issues.map((found) => (
          <li key={`${found.code} ${found.message}`}>{issueMessage(found, language)}</li>
        ))}
      </ul>
    );
  }
  const { value: prediction } = predicted;
  return (
    <div className="risk-result" data-testid="risk-result" data-model={model.name}>
      <Answer model={model} prediction={prediction} />
      <Contributions model={model} input={input} prediction={prediction} />
      <Caveats prediction={prediction} />
    </div>
  );
}

type Part = Pick<RiskOfResult, "model"> & { readonly prediction: RiskPrediction };

/** Band, percentile, interval and confidence; or that there is no number, and why. */
function Answer({ model, prediction }: Part) {
  const { say, of, language } = useRiskTexts();
  const { band, percentile, interval, confidence } = prediction;
  return (
    <dl className="risk-answer">
      {band === undefined || percentile === undefined || interval === undefined ? (
        <div data-testid="risk-no-number">
          <dt>{say("position")}</dt>
          <dd className="risk-main">{say("noNumber")}</dd>
          <NoNumberReasons prediction={prediction} />
        </div>
      ) : (
        <>
          <div>
            <dt>{say("position")}</dt>
            <dd className="risk-main" data-testid="risk-band" data-value={band}>
              {bandText(band, model.population.n, language)}
            </dd>
            <dd data-testid="risk-percentile" data-value={percentile}>
              {percentileText(percentile, language)}
            </dd>
            <PositionStrip band={band} percentile={percentile} />
          </div>
          <div>
            <dt>{say("interval")}</dt>
            <dd
              className="risk-main"
              data-testid="risk-interval"
              data-lower={interval[0]}
              data-upper={interval[1]}
            >
              {intervalText(interval, language)}
            </dd>
            <dd>{of(model.outcome)}</dd>
            <IntervalStrip interval={interval} />
          </div>
        </>
      )}
      <div>
        <dt>{say("confidence")}</dt>
        <dd className="risk-main" data-testid="risk-confidence" data-value={confidence}>
          {confidenceText(confidence, language)}
        </dd>
      </div>
    </dl>
  );
}

/** What looks like a slip of the unit; the range itself is said at the field. */
function NoNumberReasons({ prediction: { issues } }: Pick<Part, "prediction">) {
  const { language } = useRiskTexts();
  return issues
    .filter(({ code }) => code === "risk-fraction-not-percent" || code === "risk-square-millimetres")
    .map((found) => <dd key={found.code}>{issueMessage(found, language)}</dd>);
}

/** The chart, what one more unit of the measured values does, and what was converted. */
function Contributions({ model, input, prediction }: Part & Pick<RiskOfResult, "input">) {
  const { say, language } = useRiskTexts();
  const { contributions, outOfRange } = prediction;
  const converted = conversionNotes(model, prediction, language);
  return (
    <section>
      <h3>{say("contributions")}</h3>
      <ContributionChart model={model} input={input} contributions={contributions} outOfRange={outOfRange} />
      <h3>{say("sensitivity")}</h3>
      <ul className="risk-notes" data-testid="risk-sensitivity">
        {sensitivityNotes(model, prediction, language).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      {converted.length > 0 && (
        <>
          <h3>{say("conversions")}</h3>
          <ul className="risk-notes" data-testid="risk-conversions">
            {converted.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Every caveat in a sentence, and how the interval was drawn. */
function Caveats({ prediction: { caveats, interval, settings } }: Pick<Part, "prediction">) {
  const { say, language } = useRiskTexts();
  const { draws, seed } = settings;
  return (
    <section>
      <h3>{say("toKnow")}</h3>
      <ul className="risk-caveats" data-testid="risk-caveats">
        {caveats.map((one) => (
          <li key={`${one.code} ${one.message}`} data-code={one.code}>
            {caveatMessage(one, language)}
          </li>
        ))}
        {interval !== undefined && <li>{say("draws", { draws, seed })}</li>}
      </ul>
    </section>
  );
}
