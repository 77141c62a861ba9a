import { useMessages } from "../messages/use-messages.ts";

interface RecentListProps {
  readonly paths: readonly string[];
  readonly onOpen: (path: string) => void;
  readonly onForget: () => void;
}

/** The last two parts of a path: enough to recognise it, short enough to read. */
const shortPath = (path: string) => path.split(/[\\/]/).filter(Boolean).slice(-2).join(" / ");

/** Files and folders opened before. */
export function RecentList({ paths, onOpen, onForget }: RecentListProps) {
  const { t } = useMessages();
  if (paths.length === 0) return null;
  return (
    <details className="recent" data-testid="recent">
      <summary>{t("browser.recent")}</summary>
      <ul>
        {paths.map((path) => (
          <li key={path}>
            <button type="button" className="quiet" title={path} onClick={() => onOpen(path)}>
              {shortPath(path)}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet forget" onClick={onForget}>
        {t("browser.forgetRecent")}
      </button>
    </details>
  );
}
