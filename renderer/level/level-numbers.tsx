import type { LevelMeasurement } from "../../src/measure/measure-result.ts";
import { useMessages } from "../messages/use-messages.ts";

/** Distance and angles of a slice to the endplate, as the measuring core states them. */
export function LevelNumbers({ measured }: { readonly measured: LevelMeasurement }) {
  const { t } = useMessages();
  const rows = [
    ["distance", measured.distanceMm, "unit.mm"],
    ["sagittal", measured.sagittalDegrees, "unit.degrees"],
    ["coronal", measured.coronalDegrees, "unit.degrees"],
    ["tilt", measured.tiltDegrees, "unit.degrees"],
  ] as const;
  return (
    <dl className="level-numbers">
      {rows.map(([name, value, unit]) => (
        <div key={name}>
          <dt>{t(`level.${name}`)}</dt>
          <dd data-testid={`level-${name}`} data-value={value}>
            {value === undefined ? "–" : t("level.valueUnit", { value: value.toFixed(1), unit: t(unit) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
