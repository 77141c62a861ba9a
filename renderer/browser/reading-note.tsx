import { useMessages } from "../messages/use-messages.ts";
import type { ReadingProgress } from "../state/studies/use-studies.ts";

interface ReadingNoteProps {
  readonly progress: ReadingProgress;
  readonly onStop: () => void;
}

/** How far the reading of files has come, and the way to stop it. */
export function ReadingNote({ progress: { done, total }, onStop }: ReadingNoteProps) {
  const { t } = useMessages();
  return (
    <div className="browser-progress">
      <p role="status" data-testid="reading">
        {total === null ? t("browser.reading", { done }) : t("browser.readingOf", { done, total })}
      </p>
      <button type="button" className="quiet" data-testid="stop-reading" onClick={onStop}>
        {t("browser.stop")}
      </button>
      <progress aria-label={t("browser.title")} max={total ?? 1} value={total === null ? undefined : done} />
    </div>
  );
}
