import type { SliceAnalysis } from "../../src/pipeline/measuring/analyse-slice.ts";
import { useMessages } from "../messages/use-messages.ts";
import type { SliceState } from "../state/studies/use-slice.ts";
import type { View, Workbench } from "../state/work/workbench.ts";
import { regionTitle } from "../ui/known-regions.ts";

interface ViewportNoteProps {
  readonly state: SliceState;
  readonly workbench: Workbench;
  readonly shownView: View;
  readonly analysis: SliceAnalysis | null;
}

/** The tools that say what they expect. */
const explainedTools = [
  "freehand",
  "polygon",
  "spline",
  "livewire",
  "septum",
  "smart",
  "fill",
  "cut",
] as const;

/** One line at the foot of the slice: what the tool expects, or why there is nothing to see. */
export function ViewportNote({ state, workbench, shownView, analysis }: ViewportNoteProps) {
  const { t } = useMessages();
  if (state.kind === "none") return <p className="viewport-empty">{t("viewer.nothing")}</p>;
  if (state.kind === "loading") return <p className="viewport-note">{t("viewer.loading")}</p>;
  if (state.kind === "failed") return <p className="viewport-empty">{t("viewer.failed")}</p>;
  if (shownView === "B" && analysis !== null && analysis.red === undefined) {
    return <p className="viewport-note">{t("viewer.redWithinRegionsOnly")}</p>;
  }
  const { tool, region } = workbench;
  const explained = explainedTools.find((one) => one === tool);
  if (explained === undefined) return null;
  return (
    <p className="viewport-note">{t(`viewer.drawing.${explained}`, { region: regionTitle(region, t) })}</p>
  );
}
