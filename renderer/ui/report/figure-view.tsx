import type { ReportFigure } from "../../../src/report/document/report.ts";
import { useMessages } from "../../messages/use-messages.ts";
import type { ReportExport } from "./report-export.ts";

interface FigureViewProps {
  readonly figure: ReportFigure;
  readonly save: ReportExport;
}

/** A figure as it will be written. */
export function FigureView({ figure, save }: FigureViewProps) {
  const { t, language } = useMessages();
  const title = figure.title[language];
  return (
    <figure className="paper" data-testid={`figure-${figure.id}`}>
      <figcaption>{title}</figcaption>
      <img alt={title} src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg[language])}`} />
      <footer>
        <button
          type="button"
          data-testid={`${figure.id}-svg`}
          onClick={() => void save.figure("svg", figure)}
        >
          {t("statistics.svg")}
        </button>
        <button
          type="button"
          data-testid={`${figure.id}-png`}
          onClick={() => void save.figure("png", figure)}
        >
          {t("statistics.png")}
        </button>
      </footer>
    </figure>
  );
}
