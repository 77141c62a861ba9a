import type { SeriesEntry } from "../../src/dicom/study-listing.ts";
import { useMessages } from "../messages/use-messages.ts";

interface SeriesRowProps {
  readonly series: SeriesEntry;
  readonly number: number;
  readonly current: boolean;
  readonly onChoose: (seriesUid: string) => void;
}

/** One series: its description, plane and weighting, and how many slices it has. */
export function SeriesRow({ series, number, current, onChoose }: SeriesRowProps) {
  const { t } = useMessages();
  const { plane, weighting, fatSuppressed, sliceCount } = series;
  return (
    <li>
      <button
        type="button"
        className="series"
        data-testid={`series-${number}`}
        aria-current={current ? "true" : undefined}
        onClick={(event) => {
          event.currentTarget.blur();
          onChoose(series.seriesInstanceUid);
        }}
      >
        <span className="series-name">{series.description ?? t("browser.seriesUnnamed")}</span>
        <span className="badges">
          {plane !== null && <span className={`badge badge-${plane}`}>{t(`plane.${plane}`)}</span>}
          {weighting !== null && (
            <span className={`badge badge-${weighting}`}>{t(`weighting.${weighting}`)}</span>
          )}
          {fatSuppressed === true && (
            <span className="badge badge-warning" title={t("browser.fatSuppressedTitle")}>
              {t("browser.fatSuppressed")}
            </span>
          )}
          <span className="series-count">
            {sliceCount === 1 ? t("browser.oneSlice") : t("browser.slices", { count: sliceCount })}
          </span>
        </span>
      </button>
    </li>
  );
}
