import { squareMillimetres, toSquareCentimetres } from "../../src/base/units.ts";
import type { DraftMeasurement } from "../../src/measure/measure-result.ts";
import { useMessages } from "../messages/use-messages.ts";

/** Cut off, not rounded: 100 % is shown only where nothing is missing. */
const percent = (share: number) => Math.floor(100 * share);
const cm2 = (mm2: number | undefined) =>
  mm2 === undefined ? "–" : toSquareCentimetres(squareMillimetres(mm2)).toFixed(2);

/** What became of a region that a model drew, and how sure the model is; of a corrected one the overlap with the model's. */
export function DraftState({ draft }: { readonly draft: DraftMeasurement }) {
  const { t } = useMessages();
  const { name, decision, confidence, lowConfidence, dice } = draft;
  const corrected = decision === "corrected" && dice !== undefined;
  const low = lowConfidence === true && !corrected;
  const words = decision === "unreviewed" && low ? "unsure" : decision;
  const title = corrected
    ? t("drafts.overlapTitle", {
        percent: percent(dice),
        before: cm2(draft.csaMm2Before),
        after: cm2(draft.csaMm2After),
      })
    : t(low ? "drafts.unsureTitle" : "drafts.confidenceTitle", { percent: percent(confidence) });
  return (
    <span
      className="draft-state"
      data-testid={`draft-${name}`}
      data-decision={decision}
      data-confidence={confidence}
      data-low={low}
      data-dice={dice}
      title={title}
    >
      {t(`drafts.${words}`, { percent: percent(corrected ? dice : confidence) })}
    </span>
  );
}
