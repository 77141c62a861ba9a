import { useMessages } from "../messages/use-messages.ts";

interface FractionFieldProps {
  readonly fraction: number;
  readonly onCommit: (fraction: number) => void;
}

/** The part of the reference fat's mean from which a pixel counts as fat. */
export function FractionField({ fraction, onCommit }: FractionFieldProps) {
  const { t } = useMessages();
  return (
    <label className="field wide">
      <span>{t("threshold.fraction")}</span>
      <input
        type="number"
        min={0.05}
        max={1}
        step={0.05}
        data-testid="reference-fraction"
        value={fraction}
        onChange={(event) => {
          const value = event.target.valueAsNumber;
          if (value > 0 && value <= 1) onCommit(value);
        }}
      />
    </label>
  );
}
