import type { LevelMeasurement } from "../../src/measure/measure-result.ts";
import { useMessages } from "../messages/use-messages.ts";

/** CSA × cos(tilt), beside the CSA and never in its place. */
export function TiltCorrected({ level }: { readonly level: LevelMeasurement | undefined }) {
  const { t } = useMessages();
  if (level?.tiltCorrectedCsaCm2 === undefined || level.tiltDegrees === undefined) return null;
  const { tiltCorrectedCsaCm2: area, tiltDegrees } = level;
  return (
    <p className="tilt-corrected" title={t("results.tiltCorrectedTitle")}>
      <span>{t("results.tiltCorrected", { angle: tiltDegrees.toFixed(1) })}</span>
      <span data-testid="result-tilt-corrected" data-value={area}>
        {t("unit.valueCm2", { value: area.toFixed(2) })}
      </span>
    </p>
  );
}
