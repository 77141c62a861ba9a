import { RiskPage } from "../../risk/risk-page.tsx";
import { useRiskContext } from "../../risk/use-risk-context.ts";
import { useSession } from "../../state/session/slice-session-context.ts";

interface RiskSideProps {
  /** The slice as a row of the project; null where it is none. */
  readonly row: string | null;
  /** Whether no page is over it. */
  readonly inSight: boolean;
  readonly onPrint: (() => void) | undefined;
  readonly onClose: () => void;
}

/** The risk of the measured slice's patient, in place of regions and threshold. */
export function RiskSide({ row, inSight, onPrint, onClose }: RiskSideProps) {
  const { live, shown, work, run } = useSession();
  const context = useRiskContext(row, inSight);
  const { slice } = shown;
  if (live === null || slice === null || work === null) return null;
  return (
    <RiskPage
      key={`${slice.sha256}#${slice.facts.frame}`}
      result={live.analysis.result}
      facts={slice.facts}
      clinical={work.clinical}
      context={context}
      onClinical={(clinical) =>
        run(clinical === undefined ? { kind: "set-clinical" } : { kind: "set-clinical", clinical })
      }
      onPrint={onPrint}
      onClose={onClose}
    />
  );
}
