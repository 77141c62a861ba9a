import type { LevelMeasurement } from "../../src/measure/measure-result.ts";
import { useMessages } from "../messages/use-messages.ts";

/** Distance and angles of a slice to the endplate, as the measuring core states them. */
export function LevelNumbers({ measured }: { readonly measured: LevelMeasurement }) {
  const { t } = useMessages();
  const rows = [
    ["distance", measured.distanceMm, "level.millimetres"],
    ["sagittal", measured.sagittalDegrees, "level.degrees"],
    ["coronal", measured.coronalDegrees, "level.degrees"],
    ["tilt", measured.tiltDegrees, "level.degrees"],
  ] as const;
  return (
    <dl className="level-numbers">
      {rows.map(([name, value, unit]) => (
        <div key={name}>
          <dt>{t(`level.${name}`)}</dt>
          <dd data-testid={`level-${name}`} data-value={value}>
            {value === undefined ? "–" : t(unit, { value: Math.abs(value).toFixed(1) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
