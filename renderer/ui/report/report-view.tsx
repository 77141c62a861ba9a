import type { StatisticsReport } from "../../../src/report/document/report.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { IssueLines } from "../issue-lines.tsx";
import { FigureView } from "./figure-view.tsx";
import type { ReportExport } from "./report-export.ts";
import { ReportTableView } from "./report-table-view.tsx";
import "./report-view.css";

interface ReportViewProps {
  readonly report: StatisticsReport;
  readonly save: ReportExport;
}

/** Tables, figures and methods as a journal prints them, and their export. */
export function ReportView({ report, save }: ReportViewProps) {
  const { t, language } = useMessages();
  return (
    <>
      <header className="statistics-export">
        <button type="button" data-testid="statistics-xlsx" onClick={() => void save.xlsx()}>
          {t("statistics.xlsx")}
        </button>
        <button type="button" data-testid="statistics-csv" onClick={() => void save.csv()}>
          {t("statistics.csv")}
        </button>
        {save.written !== null && (
          <span role="status" data-testid="statistics-written">
            {t("status.written", { name: save.written })}
          </span>
        )}
        <em>{t("app.researchUseOnly")}</em>
      </header>
      <IssueLines issues={save.issues} />
      {report.figures.length > 0 && (
        <div className="statistics-figures">
          {report.figures.map((figure) => (
            <FigureView key={figure.id} figure={figure} save={save} />
          ))}
        </div>
      )}
      {report.tables.map((table) => (
        <ReportTableView key={table.id} table={table} />
      ))}
      {report.methods !== undefined && (
        <article className="paper methods">
          <h3>{t("statistics.methods")}</h3>
          <p data-testid="statistics-methods">{report.methods[language]}</p>
          <footer>
            <button type="button" data-testid="methods-copy" onClick={() => void save.copyMethods()}>
              {t(save.copied ? "statistics.copied" : "statistics.copy")}
            </button>
            <button type="button" data-testid="methods-save" onClick={() => void save.methods()}>
              {t("statistics.saveText")}
            </button>
          </footer>
        </article>
      )}
    </>
  );
}
