import { memo } from "react";
import type { StudyEntry } from "../../src/dicom/series/study-listing.ts";
import { formatDate } from "../../src/study/texts/format-date.ts";
import { useMessages } from "../messages/use-messages.ts";
import type { BrowsingAction } from "../state/studies/browsing.ts";
import { seriesOfStudy } from "../state/studies/shown-series.ts";
import { formatPersonName } from "../ui/format/format-person-name.ts";
import { SeriesRow } from "./series-row.tsx";
import type { ThumbnailQueue } from "./thumbnail-queue.ts";

interface StudyListProps {
  readonly studies: readonly StudyEntry[];
  /** The number of every series among all that is open, by key. */
  readonly numbering: ReadonlyMap<string, number>;
  readonly seriesKey: string | null;
  readonly index: number;
  readonly pictures: ThumbnailQueue;
  readonly onBrowse: (action: BrowsingAction) => void;
}

/** The studies and their series. It is drawn again only when one of them or the current slice changes. */
export const StudyList = memo(function StudyList(props: StudyListProps) {
  const { studies, numbering, seriesKey, index, pictures, onBrowse } = props;
  return (
    <div className="browser-list">
      {studies.map((study) => (
        <section key={`${study.studyInstanceUid}/${study.patientId}`} className="study">
          <StudyHeader study={study} />
          <ul>
            {seriesOfStudy(study).map((series) => (
              <SeriesRow
                key={series.key}
                series={series}
                number={numbering.get(series.key) ?? 0}
                pictures={pictures}
                current={series.key === seriesKey ? index : null}
                onChoose={(key, at) =>
                  onBrowse({ kind: "series", seriesKey: key, ...(at === undefined ? {} : { index: at }) })
                }
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
});

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
