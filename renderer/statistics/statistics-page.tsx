import type { ReactNode } from "react";
import { useMessages } from "../messages/use-messages.ts";
import { SavedReport } from "../state/statistics/saved-report.tsx";
import { useFileDrop } from "../state/use-file-drop.ts";
import { IssueLines } from "../ui/issue-lines.tsx";
import { AnalysisOptionsPanel } from "./analysis-options.tsx";
import { analyses } from "./statistics-state.ts";
import { useStatistics } from "./use-statistics.ts";
import { VariableList } from "./variable-list.tsx";
import "./statistics.css";

interface StatisticsPageProps {
  readonly shown: boolean;
  /** A report of the project, in place of the open table's; null while there is none. */
  readonly instead: ReactNode;
}

/** From a table of patients to the tables and figures of a paper: choose columns on the left, read on the right. */
export function StatisticsPage({ shown, instead }: StatisticsPageProps) {
  const { t, language } = useMessages();
  const statistics = useStatistics();
  const { state, change, file, busy, outcome, fileIssues } = statistics;
  const drop = useFileDrop(([path]) => path !== undefined && void statistics.open(path));
  const name = `${file?.name.replace(/\.\w+$/, "") ?? "paraspine"}-${state.analysis}`;
  return (
    <main
      className="statistics"
      data-testid="statistics"
      data-busy={busy ?? "no"}
      data-dropping={drop.over}
      hidden={!shown}
      aria-label={t("statistics.title")}
      onDragOver={(event) => {
        event.stopPropagation();
        drop.handlers.onDragOver(event);
      }}
      onDragLeave={drop.handlers.onDragLeave}
      onDrop={(event) => {
        event.stopPropagation();
        drop.handlers.onDrop(event);
      }}
    >
      <aside className="statistics-choice">
        <header className="statistics-file">
          <button
            type="button"
            className="primary"
            data-testid="statistics-open"
            onClick={() => void statistics.choose()}
          >
            {t("statistics.open")}
          </button>
          <div>
            <strong data-testid="statistics-file">{file?.name ?? t("statistics.noTable")}</strong>
            <small>
              {file === null
                ? t("statistics.formats")
                : t("statistics.size", {
                    rows: file.rows.toLocaleString(language),
                    columns: state.columns.length,
                  })}
            </small>
            {file?.sheets && (
              <label className="field">
                <span>{t("statistics.sheet")}</span>
                <select
                  data-testid="statistics-sheet"
                  value={file.sheets.read}
                  onChange={(event) => void statistics.open(file.path, event.target.value)}
                >
                  {file.sheets.all.map((sheet) => (
                    <option key={sheet} value={sheet}>
                      {sheet}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
        </header>
        <fieldset className="segments statistics-tabs" aria-label={t("statistics.analysis")}>
          {analyses.map((one) => (
            <button
              key={one}
              type="button"
              data-testid={`statistics-${one}`}
              aria-pressed={one === state.analysis}
              onClick={() => change({ kind: "analysis", analysis: one })}
            >
              {t(`statistics.${one}`)}
            </button>
          ))}
        </fieldset>
        {state.analysis !== "audit" && file !== null && (
          <>
            <VariableList state={state} change={change} />
            <AnalysisOptionsPanel state={state} change={change} />
          </>
        )}
      </aside>
      {instead}
      <div className="statistics-results" hidden={instead !== null}>
        <IssueLines issues={[...fileIssues, ...outcome.issues]} />
        {busy !== null && (
          <p className="statistics-busy" role="status">
            <span>{t(`statistics.${busy}`)}</span>
            {busy === "computing" && (
              <button type="button" data-testid="statistics-stop" onClick={statistics.stop}>
                {t("browser.stop")}
              </button>
            )}
          </p>
        )}
        {outcome.report !== null ? (
          <SavedReport report={outcome.report} name={name} thread={statistics.thread} />
        ) : (
          busy === null && (
            <p className="statistics-empty">
              {t(statistics.stopped ? "statistics.hint.stopped" : emptyHint(file !== null, state))}
            </p>
          )
        )}
      </div>
      {drop.over && <div className="drop-hint">{t("statistics.dropHere")}</div>}
    </main>
  );
}

/** What to do where nothing is shown. */
function emptyHint(opened: boolean, { analysis, outcome }: ReturnType<typeof useStatistics>["state"]) {
  if (analysis === "audit") return "statistics.hint.audit";
  if (!opened) return "statistics.hint.open";
  if (analysis === "agreement") return "statistics.hint.agreement";
  return outcome === "" ? "statistics.hint.outcome" : "statistics.hint.variables";
}
