import { useMessages } from "../messages/use-messages.ts";
import { blockAt, type ShownSeries } from "../state/studies/shown-series.ts";
import { SeriesPicture } from "./series-picture.tsx";
import type { ThumbnailQueue } from "./thumbnail-queue.ts";

interface SeriesRowProps {
  readonly series: ShownSeries;
  readonly number: number;
  readonly pictures: ThumbnailQueue;
  /** Index of the current slice, where this is the series in sight. */
  readonly current: number | null;
  readonly onChoose: (seriesKey: string, index?: number) => void;
}

/** One series: its picture, description, plane and weighting, how many slices it has, and its blocks. */
export function SeriesRow({ series, number, pictures, current, onChoose }: SeriesRowProps) {
  const { t } = useMessages();
  const { facts, blocks, slices } = series;
  const { plane, weighting, fatSuppressed } = facts;
  const count = slices.length;
  return (
    <li>
      <button
        type="button"
        className="series"
        data-testid={`series-${number}`}
        aria-current={current !== null ? "true" : undefined}
        onClick={(event) => {
          event.currentTarget.blur();
          onChoose(series.key);
        }}
      >
        <SeriesPicture queue={pictures} place={slices[(count - 1) >> 1]} />
        <span className="series-text">
          <span className="series-name" title={facts.description ?? undefined}>
            {facts.description ?? t("browser.seriesUnnamed")}
          </span>
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
          </span>
          <span className="series-count">
            {blocks.length > 1
              ? t("browser.blocks", { count, blocks: blocks.length })
              : count === 1
                ? t("browser.oneSlice")
                : t("browser.slices", { count })}
          </span>
        </span>
      </button>
      {current !== null && blocks.length > 1 && (
        <Blocks series={series} current={current} onChoose={onChoose} />
      )}
    </li>
  );
}

interface BlocksProps {
  readonly series: ShownSeries;
  readonly current: number;
  readonly onChoose: (seriesKey: string, index: number) => void;
}

/** The blocks of an angled series; a press goes to the middle of one. */
function Blocks({ series, current, onChoose }: BlocksProps) {
  const { t } = useMessages();
  const { block, starts } = blockAt(series, current);
  return (
    <div className="blocks">
      {series.blocks.map(({ slices }, index) => (
        <button
          key={starts[index]}
          type="button"
          data-testid={`block-${index + 1}`}
          aria-pressed={index === block}
          title={t("browser.block", { number: index + 1, count: slices.length })}
          onClick={(event) => {
            event.currentTarget.blur();
            onChoose(series.key, starts[index]! + ((slices.length - 1) >> 1));
          }}
        >
          {index + 1}
        </button>
      ))}
    </div>
  );
}
