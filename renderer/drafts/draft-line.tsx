import { squareMillimetres, toSquareCentimetres } from "../../src/base/units.ts";
import type { DraftMeasurement } from "../../src/measure/measure-result.ts";
import { useMessages } from "../messages/use-messages.ts";
import type { WorkCommand } from "../state/work.ts";

interface DraftLineProps {
  readonly draft: DraftMeasurement;
  /** The region's full name. */
  readonly title: string;
  readonly onCommand: (command: WorkCommand) => void;
}

/** Cut off, not rounded: 100 % stands only where nothing is missing. */
const percent = (share: number) => Math.floor(100 * share);
const cm2 = (mm2: number | undefined) =>
  mm2 === undefined ? "–" : toSquareCentimetres(squareMillimetres(mm2)).toFixed(2);

/** Under a region that a model drew: what became of it, how sure the model is, accept and reject. */
export function DraftLine({ draft, title, onCommand }: DraftLineProps) {
  const { t } = useMessages();
  const { name, decision, confidence, lowConfidence, dice } = draft;
  const review = (reviewed: "accepted" | "rejected") => () =>
    onCommand({ kind: "review-drafts", names: [name], reviewed });
  return (
    <div
      className="draft-line"
      data-testid={`draft-${name}`}
      data-decision={decision}
      data-confidence={confidence}
      data-dice={dice}
    >
      <span className="draft-decision">{t(`drafts.${decision}`)}</span>
      {decision === "corrected" && dice !== undefined ? (
        <span
          title={t("drafts.overlapTitle", { before: cm2(draft.csaMm2Before), after: cm2(draft.csaMm2After) })}
        >
          {t("drafts.overlap", { percent: percent(dice) })}
        </span>
      ) : (
        <span
          data-testid={`draft-confidence-${name}`}
          data-low={lowConfidence === true}
          title={t("drafts.confidenceTitle")}
        >
          {t(lowConfidence ? "drafts.confidenceLow" : "drafts.confidence", { percent: percent(confidence) })}
        </span>
      )}
      <span className="draft-buttons">
        {decision === "unreviewed" && (
          <button
            type="button"
            data-testid={`accept-${name}`}
            aria-label={t("drafts.acceptOf", { region: title })}
            onClick={review("accepted")}
          >
            {t("drafts.accept")}
          </button>
        )}
        <button
          type="button"
          className="quiet"
          data-testid={`reject-${name}`}
          aria-label={t("drafts.rejectOf", { region: title })}
          onClick={review("rejected")}
        >
          {t("drafts.reject")}
        </button>
      </span>
    </div>
  );
}
