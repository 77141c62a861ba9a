import { useMessages } from "../../messages/use-messages.ts";
import "./skip-links.css";

const places = ["main", "side"] as const;
const selectors = { main: "main", side: "aside" } as const;

/** Gives the keys to the first of these that is in sight, or to the picture in it. */
function goTo(selector: string) {
  const place = [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );
  const picture = place?.querySelector<HTMLElement>(".viewport, [role='grid']");
  (picture ?? place)?.focus();
}

/** The first stop of the keyboard: past all bars to the picture or the list, or to what is beside it. */
export function SkipLinks() {
  const { t } = useMessages();
  return (
    <nav className="skip-links" aria-label={t("skip.title")}>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          data-testid={`skip-${place}`}
          onClick={() => goTo(selectors[place])}
        >
          {t(`skip.${place}`)}
        </button>
      ))}
    </nav>
  );
}
