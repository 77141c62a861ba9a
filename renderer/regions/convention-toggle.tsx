import { type Convention, conventions } from "../../src/roi/roi.ts";
import { useMessages } from "../messages/use-messages.ts";

interface ConventionToggleProps {
  readonly name: string;
  readonly title: string;
  /** Absent where it was never stated. */
  readonly convention?: Convention;
  readonly onChoose: (convention: Convention) => void;
}

/** Fascial compartment or muscle border, for one outline. */
export function ConventionToggle({ name, title, convention, onChoose }: ConventionToggleProps) {
  const { t } = useMessages();
  return (
    <fieldset
      className="segments convention"
      data-testid={`convention-${name}`}
      data-value={convention ?? "unstated"}
      aria-label={t("regions.conventionOf", { region: title })}
      title={convention === undefined ? t("convention.unstated.title") : undefined}
    >
      {conventions.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === convention}
          title={t(`convention.${one}.title`)}
          onClick={() => onChoose(one)}
        >
          {t(`convention.${one}.short`)}
        </button>
      ))}
    </fieldset>
  );
}
