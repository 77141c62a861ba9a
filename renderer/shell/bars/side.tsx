import type { ReactNode } from "react";
import { RegionsPanel } from "../../regions/regions-panel.tsx";
import { ResultsPanel } from "../../results/results-panel.tsx";
import { useSession } from "../../state/session/slice-session-context.ts";
import { ThresholdPanel } from "../../threshold/threshold-panel.tsx";

interface SideProps {
  /** Above the regions. */
  readonly row?: ReactNode;
  /** A blinded reading sees no numbers. */
  readonly blinded?: boolean;
}

/** Beside the slice: its regions, the threshold, and the numbers. */
export function Side({ row, blinded = false }: SideProps) {
  const { live, work } = useSession();
  return (
    <>
      <div className="side-scroll">
        {row}
        <RegionsPanel />
        {live !== null && work !== null && <ThresholdPanel work={work} histogram={live.histogram} />}
      </div>
      {live !== null && work !== null && !blinded && (
        <ResultsPanel analysis={live.analysis} externalCsa={work.externalCsa} />
      )}
    </>
  );
}
