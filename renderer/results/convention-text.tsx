import type { RoiMeasurement } from "../../src/measure/measure-result.ts";
import { isMuscle } from "../../src/roi/roi.ts";
import { useMessages } from "../messages/use-messages.ts";

interface ConventionTextProps {
  readonly name: string;
  /** One region, or all that go into a sum. */
  readonly measured: RoiMeasurement | readonly (RoiMeasurement | undefined)[] | undefined;
}

/** The convention that a number rests on, printed beside it; a mixture is said so. */
export function ConventionText({ name, measured }: ConventionTextProps) {
  const { t } = useMessages();
  const regions = [measured].flat().filter((roi) => roi !== undefined);
  if (regions.length === 0 || (name !== "patient" && !isMuscle(name))) return null;
  const found = new Set(regions.map((roi) => roi.convention));
  const [only] = found;
  const mixed = found.size > 1;
  const text = mixed
    ? t("results.conventionMixed")
    : only === undefined
      ? t("convention.unstated")
      : t(`convention.${only}.short`);
  const title = only === undefined ? "convention.unstated.title" : (`convention.${only}.title` as const);
  return (
    <span
      title={mixed ? undefined : t(title)}
      className={mixed || only === undefined ? "row-convention doubtful" : "row-convention"}
      data-testid={`result-${name}-convention`}
    >
      {text}
    </span>
  );
}
