import { useMemo, useState } from "react";
import { useMessages } from "../messages/use-messages.ts";
import { bridge } from "../state/bridge.ts";
import { useCollapsed } from "../state/collapsible-panel.tsx";
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
export function StudyBrowser({
  studies: { browsing, browse, progress, open: openPaths, stop },
}: StudyBrowserProps) {
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
  const [open, toggle] = useCollapsed("browser");
  const title = (
    <h2>
      <button
        type="button"
        className="panel-toggle"
        data-testid="collapse-browser"
        aria-expanded={open}
        aria-label={t("browser.title")}
        title={open ? undefined : t("browser.title")}
        onClick={toggle}
      >
        {open && t("browser.title")}
      </button>
    </h2>
  );
  if (!open) {
    return (
      <nav className="browser" data-open={false} aria-label={t("browser.title")}>
        {title}
      </nav>
    );
  }
  return (
    <nav className="browser" data-open aria-label={t("browser.title")}>
      {title}
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
        onOpen={(path) => openPaths([path])}
        onForget={() => change({ recentPaths: [] })}
      />
    </nav>
  );
}
