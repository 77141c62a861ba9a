import { scoreModels } from "../../src/project/clinical/risk-of-result.ts";
import type { WorklistPanelProps } from "../state/project/worklist-panel-props.ts";
import { IssueLines } from "../ui/issue-lines.tsx";
import { ModelCard } from "./model-card.tsx";
import { StepRow } from "./step-row.tsx";
import { bootstrapRepeats, useLocalModel } from "./use-local-model.ts";
import { useLocalModelTexts } from "./use-local-model-texts.ts";
import "./local-model.css";

/** Risk models adapted to the project's own outcomes: what its patients allow, what comes of it, and those kept. */
export function LocalModelPanel({ project, worklist, onLocalModel }: WorklistPanelProps) {
  const { say, of } = useLocalModelTexts();
  const { base, setBase, steps, made, kept, busy, issues, version, make, stop, keep } = useLocalModel(
    project.jobs,
  );
  const writable = worklist.facts?.readOnly === false;
  return (
    <div className="study-panel" data-testid="local-model" aria-busy={busy}>
      <p className="hint">{say("explain")}</p>
      <label className="field wide">
        <span>{say("base")}</span>
        <select
          data-testid="local-base"
          value={base}
          disabled={busy}
          onChange={({ target }) => setBase(target.value)}
        >
          {scoreModels.map(({ name, title }) => (
            <option key={name} value={name}>
              {of(title)}
            </option>
          ))}
        </select>
      </label>
      <IssueLines issues={issues} />
      {steps !== null && (
        <>
          <p data-testid="local-patients" data-events={steps.events} data-non-events={steps.nonEvents}>
            {say("patients", {
              n: steps.events + steps.nonEvents,
              events: steps.events,
              nonEvents: steps.nonEvents,
            })}
          </p>
          {steps.needs.map((need) => (
            <StepRow
              key={need.step}
              need={need}
              steps={steps}
              disabled={busy || !writable}
              onMake={() => void make(need.step)}
            />
          ))}
        </>
      )}
      {busy && (
        <p className="local-busy" role="status" data-testid="local-busy">
          {say("computing", { repeats: bootstrapRepeats })}
          <button type="button" data-testid="local-stop" onClick={stop}>
            {say("stop")}
          </button>
        </p>
      )}
      {made !== null && (
        <ModelCard local={made} title={say("made", { step: say(`step.${made.step}`) })} testid="local-made">
          <button type="button" className="primary" data-testid="local-keep" onClick={() => void keep()}>
            {say("keep", { version })}
          </button>
          <button type="button" data-testid="local-report" onClick={() => onLocalModel(made)}>
            {say("report")}
          </button>
        </ModelCard>
      )}
      <h3>{say("kept")}</h3>
      {kept.length === 0 && <p className="hint">{say("none")}</p>}
      {kept.map((local) => (
        <ModelCard
          key={local.model.version}
          local={local}
          title={say("version", { version: local.model.version, step: say(`step.${local.step}`) })}
          testid="local-kept"
        >
          <button type="button" data-testid="local-report" onClick={() => onLocalModel(local)}>
            {say("report")}
          </button>
        </ModelCard>
      ))}
      {kept.length > 0 && <p className="hint">{say("choose")}</p>}
    </div>
  );
}
