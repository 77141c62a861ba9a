import type { Issue } from "../../src/base/issue.ts";
import { issueMessage } from "../../src/base/issue.ts";
import type { LevelMeasurement } from "../../src/measure/measure-result.ts";
import { useMessages } from "../messages/use-messages.ts";
import "./level.css";

interface LevelChipProps {
  /** Of the Case; absent while nobody confirmed the level. */
  readonly confirmed: LevelMeasurement | undefined;
  /** What the marks would give this slice. */
  readonly proposed: LevelMeasurement | undefined;
  readonly issues: readonly Issue[];
  /** Whether a model is looking for the level. */
  readonly isFinding: boolean;
  /** Whether this slice is the one that a model proposes. */
  readonly isProposed: boolean;
  /** Whether a reader confirmed what a model proposed; empty where no model did. */
  readonly origin: string;
  readonly onOpen: () => void;
}

/** Whether this slice is known to be at the L3 inferior endplate, always in sight; a press opens the way there. */
export function LevelChip({
  confirmed,
  proposed,
  issues,
  isFinding,
  isProposed,
  origin,
  onOpen,
}: LevelChipProps) {
  const { t, language } = useMessages();
  const numbers = ({ distanceMm, tiltDegrees }: LevelMeasurement) =>
    distanceMm === undefined || tiltDegrees === undefined
      ? null
      : { distance: Math.abs(distanceMm).toFixed(1), angle: tiltDegrees.toFixed(1) };
  const own = issues.filter(({ code }) => code.startsWith("level-"));
  const doubtful = own.some(({ severity }) => severity !== "info");
  const text = () => {
    if (confirmed?.confirmed === "hand") return t("level.chip.hand");
    const found = confirmed ?? proposed;
    const shown = found && numbers(found);
    if (confirmed !== undefined) return shown ? t("level.chip.endplate", shown) : t("level.chip.marked");
    if (shown) return t(isProposed ? "level.chip.byModel" : "level.chip.proposed", shown);
    return t(isFinding ? "level.chip.finding" : "level.chip.none");
  };
  const open = isProposed ? "proposed" : "none";
  const state = confirmed === undefined ? open : doubtful ? "doubtful" : "confirmed";
  return (
    <button
      type="button"
      className="chip level-chip"
      data-testid="level-chip"
      data-state={state}
      title={
        [...own.map((found) => issueMessage(found, language)), origin].filter(Boolean).join("\n") ||
        t("command.level")
      }
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.currentTarget.blur();
        onOpen();
      }}
    >
      {text()}
    </button>
  );
}
