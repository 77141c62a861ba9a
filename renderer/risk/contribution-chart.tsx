import { type ContributionRow, contributionRows } from "../../src/report/risk/contribution-rows.ts";
import type { RiskInput } from "../../src/risk/input/risk-input.ts";
import type { RiskModel } from "../../src/risk/model/risk-model.ts";
import type { Contribution } from "../../src/risk/predict/score.ts";
import { useRiskTexts } from "./use-risk-texts.ts";

interface ContributionChartProps {
  readonly model: RiskModel;
  readonly input: RiskInput;
  readonly contributions: readonly Contribution[];
  readonly outOfRange: readonly string[];
}

/** Half the width of a bar's picture, in its own units. */
const reach = 100;

/** One bar a variable: how far it moves the score to either side of the average studied patient. */
export function ContributionChart({ model, input, contributions, outOfRange }: ContributionChartProps) {
  const { say, language } = useRiskTexts();
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
      {contributionRows(model, input, contributions, outOfRange, language).map((row) => (
        <Row key={row.key} row={row} />
      ))}
    </figure>
  );
}

function Row({ row: { key, label, note, logOdds, share, shown } }: { readonly row: ContributionRow }) {
  const length = Math.abs(share) * reach;
  return (
    <div className="contribution" data-given={logOdds !== undefined}>
      <span className="contribution-label">
        {label}
        <small>{note}</small>
      </span>
      <svg viewBox={`${-reach} 0 ${2 * reach} 12`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="contribution-bar" x={share < 0 ? -length : 0} y="2" width={length} height="8" />
        <line className="contribution-zero" x1="0" x2="0" y1="0" y2="12" vectorEffect="non-scaling-stroke" />
      </svg>
      <span className="contribution-value" data-testid={`risk-contribution-${key}`} data-value={logOdds}>
        {shown}
      </span>
    </div>
  );
}
