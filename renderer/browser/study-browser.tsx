import { useState } from "react";
import type { StudyEntry } from "../../src/dicom/study-listing.ts";
import { bridge } from "../bridge.ts";
import { useMessages } from "../messages/use-messages.ts";
import { allSeries, type Browsing, type BrowsingAction } from "../state/browsing.ts";
import { seriesOfStudy } from "../state/shown-series.ts";
import type { ReadingProgress } from "../state/use-studies.ts";
import { formatDate } from "./format-date.ts";
import { formatPersonName } from "./format-person-name.ts";
import { matchesFilter } from "./matches-filter.ts";
import { ReadingNote } from "./reading-note.tsx";
import { RecentList } from "./recent-list.tsx";
import { SeriesRow } from "./series-row.tsx";
import { createThumbnailQueue } from "./thumbnail-queue.ts";

interface StudyBrowserProps {
  readonly browsing: Browsing;
  readonly progress: ReadingProgress | null;
  readonly recentPaths: readonly string[];
  readonly onBrowse: (action: BrowsingAction) => void;
  readonly onStop: () => void;
  readonly onOpen: (paths: readonly string[]) => void;
  readonly onForgetRecent: () => void;
}

/** What is open: patients, studies and their series; what was open before; a filter over it. */
export function StudyBrowser(props: StudyBrowserProps) {
  const { browsing, progress, recentPaths, onBrowse } = props;
  const { studies, seriesKey } = browsing;
  const { t } = useMessages();
  const [filter, setFilter] = useState("");
  const [pictures] = useState(() => createThumbnailQueue((path, frame) => bridge().thumbnail(path, frame)));
  const numbering = new Map(allSeries(studies).map((series, index) => [series.key, index]));
  const shown = studies.filter((study) => matchesFilter(study, filter));
  return (
    <nav className="browser" aria-label={t("browser.title")}>
      <h2>{t("browser.title")}</h2>
      {studies.length > 0 && (
        <input
          className="browser-filter"
          type="search"
          data-testid="filter"
          aria-label={t("browser.filter")}
          placeholder={t("browser.filter")}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      {progress !== null && <ReadingNote progress={progress} onStop={props.onStop} />}
      {studies.length === 0 && progress === null && <p className="hint">{t("browser.empty")}</p>}
      {studies.length > 0 && shown.length === 0 && <p className="hint">{t("browser.noMatch")}</p>}
      <div className="browser-list">
        {shown.map((study) => (
          <section key={`${study.studyInstanceUid}/${study.patientId}`} className="study">
            <StudyHeader study={study} />
            <ul>
              {seriesOfStudy(study).map((series) => (
                <SeriesRow
                  key={series.key}
                  series={series}
                  number={numbering.get(series.key) ?? 0}
                  pictures={pictures}
                  current={series.key === seriesKey ? browsing.index : null}
                  onChoose={(key, index) =>
                    onBrowse({ kind: "series", seriesKey: key, ...(index === undefined ? {} : { index }) })
                  }
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <RecentList
        paths={recentPaths}
        onOpen={(path) => props.onOpen([path])}
        onForget={props.onForgetRecent}
      />
    </nav>
  );
}

function StudyHeader({ study }: { readonly study: StudyEntry }) {
  const { t, language } = useMessages();
  const { patientName, patientId, studyDate, description } = study;
  return (
    <header>
      <strong>
        {patientName === null
          ? (patientId ?? t("browser.patientUnknown"))
          : formatPersonName(patientName, language)}
      </strong>
      <span className="study-facts">
        {[patientName === null ? null : patientId, formatDate(studyDate)].filter(Boolean).join("  ·  ")}
      </span>
      {description !== null && (
        <span className="study-facts" title={description}>
          {description}
        </span>
      )}
    </header>
  );
}
