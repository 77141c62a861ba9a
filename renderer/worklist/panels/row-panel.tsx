import { useMessages } from "../../messages/use-messages.ts";
import { CommandButton } from "../../state/commands/command-button.tsx";
import type { Worklist } from "../../state/project/use-worklist.ts";
import { OutlierWords, StateMark } from "../list/worklist-cells.tsx";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import "./row-panel.css";

interface RowPanelProps {
  readonly worklist: Worklist;
  /** The current slice. */
  readonly id: string;
  /** Whether an outline on it is not finished, so that it cannot be approved or rejected yet. */
  readonly inHand: boolean;
}

/** Beside the slice of a project: where it is in the worklist, its state, and the way to the next one. */
export function RowPanel({ worklist, id, inHand }: RowPanelProps) {
  const { say } = useWorklistTexts();
  const { t } = useMessages();
  const row = worklist.list.byId.get(id);
  if (row === undefined) return null;
  const why = inHand ? t("tools.inHand") : undefined;
  const place = worklist.list.ids.indexOf(id);
  const marks = worklist.list.outliers.get(id) ?? [];
  return (
    <section
      className="panel row-panel"
      aria-label={say("title")}
      data-testid="row-panel"
      data-state={row.state}
    >
      <header className="panel-title">
        <h2>{row.patientId ?? say("title")}</h2>
        <span className="row-place">
          {place >= 0 && say("position", { place: place + 1, total: worklist.list.ids.length })}
          <CommandButton id="row-previous" icon="previous" />
          <CommandButton id="row-next" icon="next" />
        </span>
      </header>
      <div className="row-state">
        <StateMark row={row} say={say} />
        {marks.length > 0 && <OutlierWords marks={marks} say={say} />}
      </div>
      <div className="row-buttons">
        <CommandButton id="row-check" icon="accept" text={say("approve")} why={why} />
        <CommandButton id="row-flag" icon="flag" text={say("flagAction")} />
        <CommandButton id="row-reject" icon="delete" text={say("reject")} why={why} />
      </div>
      {row.flaggedBecause !== undefined && (
        <p className="hint">{say("flag", { reason: row.flaggedBecause })}</p>
      )}
      {row.rejectedBecause !== undefined && (
        <p className="hint">{say("rejectedFor", { reason: row.rejectedBecause })}</p>
      )}
    </section>
  );
}
