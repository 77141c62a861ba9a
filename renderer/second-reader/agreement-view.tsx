import { useEffect, useState } from "react";
import { SavedReport } from "../state/statistics/saved-report.tsx";
import { StatisticsThread } from "../state/statistics/statistics-thread.ts";
import { IssueLines } from "../ui/issue-lines.tsx";
import type { ShownAgreement } from "./use-agreement.ts";
import { useSecondReaderTexts } from "./use-second-reader-texts.ts";

interface AgreementViewProps {
  readonly shown: ShownAgreement;
  /** Takes its SEM for the risk of the project's slices; answers whether that was done. */
  readonly onUseError: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** The agreement of a project's blinded repeats with the first readings, in place of a table's analysis. */
export function AgreementView({ shown: { study, found, issues }, onUseError, onClose }: AgreementViewProps) {
  const { say, language } = useSecondReaderTexts();
  // Writes workbooks; the page's own thread holds a table.
  const [thread] = useState(() => new StatisticsThread());
  useEffect(() => () => thread.stop(), [thread]);
  const [used, setUsed] = useState(false);
  const { csaCm2, fdrPercent } = found?.readerError ?? {};
  const numbers = [
    ...(csaCm2 === undefined ? [] : [`CSA ${csaCm2.toFixed(3)} cm²`]),
    ...(fdrPercent === undefined ? [] : [`FDR ${fdrPercent.toFixed(3)} %`]),
  ].join(language === "en" ? ", " : "，");
  return (
    <div className="statistics-results" data-testid="agreement" data-study={study}>
      <header className="agreement-head">
        <h2>
          {say("agreement")} · {study}
        </h2>
        <span className="hint">{say("ofProject")}</span>
        {found !== null && numbers !== "" && (
          <span data-testid="agreement-error" data-csa={csaCm2} data-fdr={fdrPercent}>
            {say("errorOf", { numbers, pairs: found.pairs })}
          </span>
        )}
        {numbers !== "" &&
          (used ? (
            <span role="status" data-testid="agreement-error-used">
              {say("errorUsed", { study })}
            </span>
          ) : (
            <button
              type="button"
              data-testid="agreement-use-error"
              onClick={async () => setUsed(await onUseError())}
            >
              {say("useError")}
            </button>
          ))}
        <button type="button" className="agreement-back" data-testid="agreement-close" onClick={onClose}>
          {say("back")}
        </button>
      </header>
      <IssueLines issues={issues} />
      {found !== null && <SavedReport report={found.report} name={`${study}-agreement`} thread={thread} />}
    </div>
  );
}
