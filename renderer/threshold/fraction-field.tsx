import { useMessages } from "../messages/use-messages.ts";
import { CommitField } from "../ui/commit-field.tsx";

interface FractionFieldProps {
  readonly fraction: number;
  readonly onCommit: (fraction: number) => void;
}

/** The part of the reference fat's mean from which a pixel counts as fat. */
export function FractionField({ fraction, onCommit }: FractionFieldProps) {
  const { t } = useMessages();
  return (
    <CommitField
      testid="reference-fraction"
      label={t("threshold.fraction")}
      caption={t("threshold.fraction")}
      value={String(fraction)}
      onCommit={(text) => {
        const value = Number(text);
        const isPossible = value > 0 && value <= 1;
        if (isPossible) onCommit(value);
        return isPossible;
      }}
    />
  );
}
