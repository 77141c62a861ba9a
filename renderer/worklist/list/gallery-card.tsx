import { memo } from "react";
import type { OutlierMark } from "../../../src/project/worklist/worklist-outliers.ts";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import { formatDate } from "../../../src/study/texts/format-date.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import { OverlayPicture } from "./overlay-picture.tsx";
import type { OverlayQueue } from "./overlay-queue.ts";
import { OutlierWords, StateMark } from "./worklist-cells.tsx";

interface GalleryCardProps {
  readonly row: WorklistRow;
  readonly marks: readonly OutlierMark[];
  readonly queue: OverlayQueue;
  readonly selected: boolean;
  readonly cursor: boolean;
}

/** One slice in the gallery: its picture, and the numbers to judge it by. Clicks are heard by the gallery. */
export const GalleryCard = memo(function GalleryCard(props: GalleryCardProps) {
  const { row, marks, queue, selected, cursor } = props;
  const { say } = useWorklistTexts();
  const { t } = useMessages();
  const { csaCm2, fdrPercent, confidence } = row;
  return (
    <div
      role="gridcell"
      id={`row-${row.id}`}
      className="gallery-card"
      data-id={row.id}
      data-testid="gallery-card"
      data-state={row.state}
      data-cursor={cursor}
      aria-selected={selected}
    >
      <OverlayPicture queue={queue} row={row} />
      <div className="gallery-head">
        <strong>{row.patientId ?? "–"}</strong>
        {csaCm2 !== undefined && <span className="faint">{formatDate(row.studyDate)}</span>}
        <StateMark row={row} say={say} />
      </div>
      <div className="gallery-numbers">
        {csaCm2 === undefined ? (
          <span>{formatDate(row.studyDate)}</span>
        ) : (
          <>
            <span title={say("column.csaCm2")}>{t("unit.valueCm2", { value: csaCm2.toFixed(2) })}</span>
            {fdrPercent !== undefined && (
              <span title={say("column.fdrPercent")}>{`${fdrPercent.toFixed(1)} %`}</span>
            )}
            {confidence !== undefined && (
              <span className="faint" title={say("column.confidence.title")}>
                {confidence.toFixed(2)}
              </span>
            )}
          </>
        )}
        {marks.length > 0 && <OutlierWords marks={marks} say={say} />}
      </div>
    </div>
  );
});
