import { useEffect, useMemo, useState } from "react";
import { localModelReport } from "../../src/report/risk/local-model-report.ts";
import type { LocalModel } from "../../src/risk/local/make-local-model.ts";
import { program } from "../../src/study/case/program.ts";
import { SavedReport } from "../state/statistics/saved-report.tsx";
import { StatisticsThread } from "../state/statistics/statistics-thread.ts";
import { useLocalModelTexts } from "./use-local-model-texts.ts";

interface LocalModelViewProps {
  readonly local: LocalModel;
  readonly onClose: () => void;
}

/** A local model on the statistics page, in place of a table's analysis. */
export function LocalModelView({ local, onClose }: LocalModelViewProps) {
  const { say } = useLocalModelTexts();
  // Writes workbooks; the page's own thread holds a table.
  const [thread] = useState(() => new StatisticsThread());
  useEffect(() => () => thread.stop(), [thread]);
  const report = useMemo(() => localModelReport(local, program), [local]);
  const { population, version, name } = local.model;
  return (
    <div className="statistics-results" data-testid="local-model-report" data-version={version}>
      <header className="agreement-head">
        <h2>{say("title", { version })}</h2>
        <span>{say(`step.${local.step}`)}</span>
        <span className="hint">{say("of", { n: population.n, events: population.events })}</span>
        <button type="button" className="agreement-back" data-testid="local-model-close" onClick={onClose}>
          {say("back")}
        </button>
      </header>
      <SavedReport report={report} name={name} thread={thread} />
    </div>
  );
}
