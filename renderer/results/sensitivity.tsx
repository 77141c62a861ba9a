import type { RoiMeasurement } from "../../src/measure/measure-result.ts";
import { useMessages } from "../messages/use-messages.ts";

interface SensitivityProps {
  readonly id: string;
  readonly measured: RoiMeasurement | undefined;
}

/** FDR with the lower limit 10 % lower and 10 % higher. */
export function Sensitivity({ id, measured }: SensitivityProps) {
  const { t } = useMessages();
  const found = measured?.fdrSensitivity;
  if (found === undefined) return <td className="absent">{"–"}</td>;
  return (
    <td
      className="sensitivity"
      data-testid={`result-${id}-sensitivity`}
      title={t("results.sensitivityTitle")}
    >
      {`${found.lower10Percent.toFixed(1)} / ${found.higher10Percent.toFixed(1)}`}
    </td>
  );
}
