import type { LoadedSlice } from "../../../src/desktop-api.ts";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import { formatDate } from "../../../src/study/texts/format-date.ts";
import { useMessages } from "../../messages/use-messages.ts";
import { formatPersonName } from "../format/format-person-name.ts";
import { displayPixels } from "./display-pixels.ts";
import type { GreyWindow } from "./grey-window.ts";
import { sideMarks } from "./side-marks.ts";
import "./corner-text.css";

interface CornerTextProps {
  /** Replaces everything that identifies the patient and the slice. */
  readonly code?: string | undefined;
  readonly slice: LoadedSlice;
  readonly index: number;
  readonly count: number;
  readonly window: GreyWindow | null;
  readonly zoom: number;
  readonly pointer: PixelPoint | null;
}

const rounded = (value: number) => String(Math.round(value * 10) / 10);

function valueUnder(slice: LoadedSlice, pointer: PixelPoint | null) {
  if (pointer === null) return null;
  const [x, y] = [Math.floor(pointer[0]), Math.floor(pointer[1])];
  const { rows, columns } = slice.image;
  if (x < 0 || y < 0 || x >= columns || y >= rows) return null;
  return { x, y, value: rounded(displayPixels(slice.image)[y * columns + x]!) };
}

/** What must be readable on the slice itself: who, which series and slice, how it is windowed, and the patient's sides. */
export function CornerText({ code, slice, index, count, window, zoom, pointer }: CornerTextProps) {
  const { t } = useMessages();
  const { facts, image } = slice;
  const marks = facts.geometry === undefined ? null : sideMarks(facts.geometry);
  const under = valueUnder(slice, pointer);
  return (
    <div className="corners">
      <div className="corner top-left">
        {code === undefined ? <Origin facts={facts} /> : <strong data-testid="repeat-code">{code}</strong>}
      </div>
      <div className="corner top-right">
        {code === undefined && (
          <>
            <span>{t("viewer.slice", { index: index + 1, count })}</span>
            <Numbers facts={facts} />
          </>
        )}
        {window !== null && (
          <span data-testid="window-level">
            {t("viewer.window", {
              width: rounded(window.upper - window.lower),
              center: rounded((window.upper + window.lower) / 2),
            })}
          </span>
        )}
        <span>{t("viewer.zoom", { percent: Math.round(zoom * 100) })}</span>
      </div>
      <div className="corner bottom-left">
        {image.pixelSpacingMm === undefined && <em>{t("viewer.noSpacing")}</em>}
        {under !== null && <span>{t("viewer.pixelValue", under)}</span>}
      </div>
      <div className="corner bottom-right">
        <span className="research">{t("app.researchUseOnly")}</span>
      </div>
      {marks !== null && (
        <div className="side-marks" data-testid="side-marks">
          <span className="letter letter-left">{marks.left}</span>
          <span className="letter letter-right">{marks.right}</span>
          <span className="letter letter-top">{marks.top}</span>
          <span className="letter letter-bottom">{marks.bottom}</span>
        </div>
      )}
    </div>
  );
}

/** Series and image as the PACS numbers them; what the file does not state is a dash. */
function Numbers({ facts }: Pick<LoadedSlice, "facts">) {
  const { t } = useMessages();
  const { seriesNumber, instanceNumber, frame, frames } = facts;
  return (
    <>
      <span data-testid="slice-numbers">
        {t("viewer.numbers", { series: seriesNumber ?? "–", instance: instanceNumber ?? "–" })}
      </span>
      {frames > 1 && <span>{t("viewer.frame", { frame, frames })}</span>}
    </>
  );
}

/** Whose the slice is, of which day and series. */
function Origin({ facts }: Pick<LoadedSlice, "facts">) {
  const { t, language } = useMessages();
  return (
    <>
      <strong>
        {facts.patientName === undefined
          ? (facts.patientId ?? t("browser.patientUnknown"))
          : formatPersonName(facts.patientName, language)}
      </strong>
      <span>
        {[facts.patientName && facts.patientId, formatDate(facts.studyDate)].filter(Boolean).join("  ")}
      </span>
      <span>{facts.seriesDescription ?? t("browser.seriesUnnamed")}</span>
    </>
  );
}
