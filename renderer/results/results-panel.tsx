import type { SliceAnalysis } from "../../src/pipeline/measuring/analyse-slice.ts";
import type { ExternalCsa } from "../../src/study/case/case.ts";
import { useMessages } from "../messages/use-messages.ts";
import { CollapsiblePanel } from "../state/collapsible-panel.tsx";
import { useSession } from "../state/session/slice-session-context.ts";
import { ExternalCsaFields } from "./external-csa-fields.tsx";
import { ResultsTable } from "./results-table.tsx";
import { TiltCorrected } from "./tilt-corrected.tsx";
import "./results.css";

interface ResultsPanelProps {
  readonly analysis: SliceAnalysis;
  readonly externalCsa: ExternalCsa | undefined;
}

/** The numbers, and what they are over. */
export function ResultsPanel({ analysis, externalCsa }: ResultsPanelProps) {
  const { workbench, run } = useSession();
  const { t } = useMessages();
  return (
    <CollapsiblePanel id="results" title={t("results.title")}>
      <ResultsTable analysis={analysis} active={workbench.region} externalCsa={externalCsa} />
      <TiltCorrected level={analysis.result.level} />
      <ExternalCsaFields externalCsa={externalCsa} onCommand={run} />
    </CollapsiblePanel>
  );
}
