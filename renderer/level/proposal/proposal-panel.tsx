import { issueMessage } from "../../../src/base/issue.ts";
import { endplateName } from "../../../src/level/find/endplate-target.ts";
import { neighbourVertebra } from "../../../src/level/vertebra.ts";
import type { CaseLevelProposal } from "../../../src/study/case/case-level-proposal.ts";
import { CommandButton } from "../../state/commands/command-button.tsx";
import { keyOf } from "../../state/commands/shortcuts.ts";
import { isEndplateProposed } from "../marks.ts";
import type { Level } from "../use-level.ts";
import { percentOf } from "./percent-of.ts";
import { useProposalTexts } from "./proposal-texts.ts";
import "./proposal.css";

/** What a model proposes for the level: by which model, how sure it is, and what else it may be; or why it proposes nothing. */
export function ProposalPanel({ level }: { readonly level: Level }) {
  const { say, language } = useProposalTexts();
  const { isFinding, reasons, elsewhere } = level.proposal;
  const { proposal } = level.marks.shown;
  if (level.series.sagittal === null) return null;
  const told = level.series.sameFrame ? reasons : reasons.filter(({ code }) => code !== "level-other-frame");
  if (proposal === undefined && !isFinding && told.length === 0 && elsewhere === undefined) return null;
  return (
    <section className="panel proposal-panel" aria-label={say("title")} data-testid="proposal-panel">
      <header className="panel-title">
        <h2>{say("title")}</h2>
      </header>
      {elsewhere !== undefined && (
        <p className="level-problem" data-testid="proposal-elsewhere">
          {say("elsewhere", { endplate: endplateName(elsewhere) })}
        </p>
      )}
      {proposal !== undefined ? (
        <Proposed level={level} proposal={proposal} />
      ) : isFinding ? (
        <p className="hint">{say("finding")}</p>
      ) : told.length === 0 ? null : (
        <>
          <p className="hint">{say("none")}</p>
          {told.map((found) => (
            <p key={found.code} className="level-problem" data-code={found.code}>
              {issueMessage(found, language)}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

interface ProposedProps {
  readonly level: Level;
  readonly proposal: CaseLevelProposal;
}

function Proposed({ level, proposal }: ProposedProps) {
  const { say } = useProposalTexts();
  const { model, count, confidence } = proposal;
  const [other] = count.others;
  const otherName = other && neighbourVertebra("L3", -other.shift, 5);
  const rows = [
    ["model", `${model.name} ${model.version}`],
    ["count", say("percent", { value: percentOf(count.probability) })],
    ...(other === undefined || otherName === undefined
      ? []
      : [["other", say("otherPercent", { name: otherName, value: percentOf(other.probability) })] as const]),
    ["confidence", say("percent", { value: percentOf(confidence) })],
  ] as const;
  const isMoved = level.marks.touched && !isEndplateProposed(level.marks.shown);
  return (
    <>
      <dl className="proposal-numbers">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd data-testid={`proposal-${name}`}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{say(isMoved ? "moved" : "help")}</p>
      <div className="proposal-buttons">
        <CommandButton id="level-confirm" text={say("confirm", { key: keyOf("level-confirm") })} />
        <button
          type="button"
          className="quiet"
          data-testid="level-discard"
          onClick={() => level.marks.mark({ kind: "delete-all" })}
        >
          {say("discard")}
        </button>
      </div>
    </>
  );
}
