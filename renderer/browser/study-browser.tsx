import type { StudyEntry } from "../../src/dicom/study-listing.ts";
import { useMessages } from "../messages/use-messages.ts";
import { allSeries } from "../state/browsing.ts";
import { formatDate } from "./format-date.ts";
import { formatPersonName } from "./format-person-name.ts";
import { SeriesRow } from "./series-row.tsx";

interface StudyBrowserProps {
  readonly studies: readonly StudyEntry[];
  readonly seriesUid: string | null;
  readonly progress: { readonly done: number; readonly total: number | null } | null;
  readonly onChoose: (seriesUid: string) => void;
}

/** What is open: patients, studies and their series. */
export function StudyBrowser({ studies, seriesUid, progress, onChoose }: StudyBrowserProps) {
  const { t, language } = useMessages();
  const numbering = new Map(allSeries(studies).map((series, index) => [series.seriesInstanceUid, index]));
  const name = ({ patientName, patientId }: StudyEntry) =>
    patientName === null
      ? (patientId ?? t("browser.patientUnknown"))
      : formatPersonName(patientName, language);
  return (
    <nav className="browser" aria-label={t("browser.title")}>
      <h2>{t("browser.title")}</h2>
      {progress !== null && (
        <p className="browser-progress" role="status">
          {progress.total === null
            ? t("browser.reading", { done: progress.done })
            : t("browser.readingOf", { done: progress.done, total: progress.total })}
        </p>
      )}
      {studies.length === 0 && progress === null && <p className="hint">{t("browser.empty")}</p>}
      {studies.map((study) => (
        <section key={study.studyInstanceUid} className="study">
          <header>
            <strong>{name(study)}</strong>
            <span className="study-facts">
              {[study.patientName === null ? null : study.patientId, formatDate(study.studyDate)]
                .filter(Boolean)
                .join("  ·  ")}
            </span>
          </header>
          <ul>
            {study.series.map((series) => (
              <SeriesRow
                key={series.seriesInstanceUid}
                series={series}
                number={numbering.get(series.seriesInstanceUid) ?? 0}
                current={series.seriesInstanceUid === seriesUid}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
