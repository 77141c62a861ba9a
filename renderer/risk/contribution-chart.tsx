import type { RiskInput } from "../../src/risk/input/risk-input.ts";
import type { RiskModel, RiskVariable } from "../../src/risk/model/risk-model.ts";
import type { Contribution } from "../../src/risk/predict/score.ts";
import { keysOf, unitOfKey } from "./clinical-change.ts";
import { shownLogOdds, shownValue } from "./shown-value.ts";
import { useRiskTexts } from "./use-risk-texts.ts";

interface ContributionChartProps {
  readonly model: RiskModel;
  readonly input: RiskInput;
  readonly contributions: readonly Contribution[];
  readonly outOfRange: readonly string[];
}

/** Half the width of a bar's picture, in its own units. */
const reach = 100;
/** Smaller log odds never fill the chart, so that a patient like the average looks like one. */
const leastScale = 0.5;

/** One bar a variable: how far it moves the score to either side of the average studied patient. */
export function ContributionChart({ model, input, contributions, outOfRange }: ContributionChartProps) {
  const { say } = useRiskTexts();
  const scale = Math.max(leastScale, ...contributions.map(({ logOdds }) => Math.abs(logOdds)));
  return (
    <figure className="contributions">
      <div className="contribution-head">
        <span />
        <span className="contribution-axis">
          <span>← {say("lowers")}</span>
          <span>{say("raises")} →</span>
        </span>
        <span>{say("logOdds")}</span>
      </div>
      {model.variables.map((variable) => (
        <Row
          key={variable.key}
          variable={variable}
          given={givenFor(variable.key, input)}
          contribution={contributions.find((one) => one.variable === variable.key)}
          outside={outOfRange.includes(variable.key)}
          scale={scale}
        />
      ))}
    </figure>
  );
}

interface RowProps {
  readonly variable: RiskVariable;
  readonly given: Given | undefined;
  readonly contribution: Contribution | undefined;
  readonly outside: boolean;
  readonly scale: number;
}

function Row({ variable, given, contribution, outside, scale }: RowProps) {
  const { say, of, language } = useRiskTexts();
  const { key, label } = variable;
  const length = contribution === undefined ? 0 : (Math.abs(contribution.logOdds) / scale) * reach;
  const x = contribution !== undefined && contribution.logOdds < 0 ? -length : 0;
  return (
    <div className="contribution" data-given={contribution !== undefined}>
      <span className="contribution-label">
        {of(label)}
        <small>
          {given === undefined
            ? say("unknown")
            : [
                contribution === undefined
                  ? shownValue({ ...variable, unit: given.unit ?? variable.unit }, given.value, language)
                  : shownValue(variable, contribution.value, language),
                say(`source.${given.source}`),
                ...(outside ? [say("outsideStudied")] : []),
              ].join(" · ")}
        </small>
      </span>
      <svg viewBox={`${-reach} 0 ${2 * reach} 12`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="contribution-bar" x={x} y="2" width={length} height="8" />
        <line className="contribution-zero" x1="0" x2="0" y1="0" y2="12" vectorEffect="non-scaling-stroke" />
      </svg>
      <span
        className="contribution-value"
        data-testid={`risk-contribution-${key}`}
        data-value={contribution?.logOdds}
      >
        {contribution === undefined ? "–" : shownLogOdds(contribution.logOdds)}
      </span>
    </div>
  );
}

interface Given {
  readonly value: number;
  /** The unit in which it was given, where it is not the model's. */
  readonly unit: string | undefined;
  readonly source: "measured" | "imported" | "typed";
}

/** What went in for a variable, in whichever unit it was given. */
function givenFor(key: string, input: RiskInput): Given | undefined {
  for (const one of keysOf(key)) {
    const found = input[one];
    if (found === undefined || found === null) continue;
    const unit = unitOfKey(one);
    return typeof found === "object"
      ? { value: found.value, unit, source: found.provenance.kind }
      : { value: Number(found), unit, source: "typed" };
  }
  return undefined;
}
