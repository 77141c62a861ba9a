import { deidentificationOptions } from "../../src/dicom/deidentify/deidentification.ts";
import type { WorklistPanelProps } from "../state/project/worklist-panel-props.ts";
import { IssueLines } from "../ui/issue-lines.tsx";
import { Segments } from "../ui/segments.tsx";
import { ChosenPath } from "./chosen-path.tsx";
import { useDeidentify } from "./use-deidentify.ts";
import { useDeidentifyTexts } from "./use-deidentify-texts.ts";
import "./deidentify-panel.css";

/** Images without the patient's identity: which, what may stay, where to, and with which key. */
export function DeidentifyPanel({ project, worklist }: WorklistPanelProps) {
  const { say } = useDeidentifyTexts();
  const { choice, change, progress, done, issues, ...act } = useDeidentify(project.jobs);
  const { which, options, allowBurnedIn, out, key } = choice;
  const { selection, chosen } = worklist.choice;
  const { ids: shown } = worklist.list;
  const ids = selection.selected.size > 0 ? chosen : shown;
  const busy = progress !== null;
  const stopped = issues.some(({ code }) => code === "deidentify-cancelled");
  return (
    <div className="study-panel" data-testid="deidentify" aria-busy={busy}>
      <p className="hint">{say("explain")}</p>
      <Segments
        testid="deidentify-which"
        label={say("which")}
        value={which}
        options={[
          { value: "slices", text: say("which.slices", { count: ids.length }) },
          { value: "folders", text: say("which.folders") },
        ]}
        onChoose={(next) => change({ which: next })}
      />
      <p className="hint">{say("whichWhy")}</p>
      <fieldset className="check-list" disabled={busy}>
        <legend>{say("stays")}</legend>
        {deidentificationOptions.map((option) => (
          <label key={option}>
            <input
              type="checkbox"
              data-testid={`deidentify-${option}`}
              checked={options.includes(option)}
              onChange={({ target }) =>
                change({
                  options: deidentificationOptions.filter((one) =>
                    one === option ? target.checked : options.includes(one),
                  ),
                })
              }
            />
            <span>{say(`option.${option}`)}</span>
          </label>
        ))}
        <label title={say("burnedInWhy")}>
          <input
            type="checkbox"
            data-testid="deidentify-burned-in"
            checked={allowBurnedIn}
            onChange={({ target }) => change({ allowBurnedIn: target.checked })}
          />
          <span>{say("burnedIn")}</span>
        </label>
        {allowBurnedIn && <p className="batch-warning">{say("burnedInWhy")}</p>}
      </fieldset>
      <ChosenPath label={say("out")} path={out} testid="deidentify-out">
        <button
          type="button"
          data-testid="deidentify-folder"
          disabled={busy}
          onClick={() => void act.chooseFolder()}
        >
          {say("chooseFolder")}
        </button>
      </ChosenPath>
      <ChosenPath label={say("key")} path={key} testid="deidentify-key">
        {(["new", "existing"] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            data-testid={`deidentify-key-${kind}`}
            disabled={busy}
            onClick={() => void act.chooseKey(kind)}
          >
            {say(kind === "new" ? "newKey" : "oldKey")}
          </button>
        ))}
      </ChosenPath>
      <p className="batch-warning" data-testid="deidentify-warning">
        {say("keyWarning")}
      </p>
      <div className="batch-buttons">
        <button
          type="button"
          className="primary"
          data-testid="deidentify-start"
          disabled={busy || out === "" || key === "" || ids.length === 0}
          onClick={() => void act.start(ids)}
        >
          {say("start")}
        </button>
        <button type="button" data-testid="deidentify-stop" disabled={!busy} onClick={act.stop}>
          {say("stop")}
        </button>
      </div>
      {progress !== null && (
        <p role="status">
          {progress.total === null
            ? say("preparing")
            : say("progress", { done: progress.done, total: progress.total })}
        </p>
      )}
      {done !== null && (
        <p role="status" data-testid="deidentify-done" data-written={done.written}>
          {say(stopped ? "stoppedAfter" : "done", { ...done })}
        </p>
      )}
      <IssueLines issues={issues} />
    </div>
  );
}
