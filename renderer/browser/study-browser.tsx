import { useMemo, useState } from "react";
import { useMessages } from "../messages/use-messages.ts";
import { bridge } from "../state/bridge.ts";
import { useSettings } from "../state/settings-context.ts";
import { allSeries } from "../state/studies/browsing.ts";
import type { Studies } from "../state/studies/use-studies.ts";
import { matchesFilter } from "./matches-filter.ts";
import { ReadingNote } from "./reading-note.tsx";
import { RecentList } from "./recent-list.tsx";
import { StudyList } from "./study-list.tsx";
import { createThumbnailQueue } from "./thumbnail-queue.ts";
import "./browser.css";

interface StudyBrowserProps {
  readonly studies: Studies;
}

/** What is open: patients, studies and their series; what was open before; a filter over it. */
export function StudyBrowser({ studies: { browsing, browse, progress, open, stop } }: StudyBrowserProps) {
  const { studies, seriesKey, index } = browsing;
  const { settings, change } = useSettings();
  const { t } = useMessages();
  const [filter, setFilter] = useState("");
  const [pictures] = useState(() => createThumbnailQueue((path, frame) => bridge().thumbnail(path, frame)));
  const numbering = useMemo(
    () => new Map(allSeries(studies).map((series, number) => [series.key, number])),
    [studies],
  );
  const shown = useMemo(() => studies.filter((study) => matchesFilter(study, filter)), [studies, filter]);
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
      {progress !== null && <ReadingNote progress={progress} onStop={stop} />}
      {studies.length === 0 && progress === null && <p className="hint">{t("browser.empty")}</p>}
      {studies.length > 0 && shown.length === 0 && <p className="hint">{t("browser.noMatch")}</p>}
      <StudyList
        studies={shown}
        numbering={numbering}
        seriesKey={seriesKey}
        index={index}
        pictures={pictures}
        onBrowse={browse}
      />
      <RecentList
        paths={settings.recentPaths ?? []}
        onOpen={(path) => open([path])}
        onForget={() => change({ recentPaths: [] })}
      />
    </nav>
  );
}
