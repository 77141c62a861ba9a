import type { ClinicalPreview } from "../../src/project/clinical/clinical-preview.ts";
import type { WorklistPanelProps } from "../state/project/worklist-panel-props.ts";
import { IssueLines } from "../ui/issue-lines.tsx";
import { ColumnMap } from "./column-map.tsx";
import { PatientList } from "./patient-list.tsx";
import { useClinicalImport } from "./use-clinical-import.ts";
import { useClinicalTexts } from "./use-clinical-texts.ts";
import "./clinical-panel.css";

/** A table of patients on its way into the project: what its columns hold, what is wrong with it, whom it matches. */
export function ClinicalPanel({ worklist }: WorklistPanelProps) {
  const { say } = useClinicalTexts();
  const { table, busy, issues, imported, choose, map, write } = useClinicalImport();
  const preview = table?.preview ?? null;
  const writable = worklist.facts?.readOnly === false;
  return (
    <div className="study-panel" data-testid="clinical" aria-busy={busy}>
      <p className="hint">{say("explain")}</p>
      <button type="button" data-testid="clinical-choose" disabled={busy} onClick={() => void choose()}>
        {say("choose")}
      </button>
      <p className="hint" role="status" data-testid="clinical-status">
        {busy
          ? say("reading")
          : imported !== null
            ? say("imported", { patients: imported })
            : table === null
              ? say("formats")
              : (table.path.split(/[\\/]/).at(-1) ?? "")}
      </p>
      <IssueLines issues={issues} />
      {preview !== null && (
        <>
          <Matching preview={preview} />
          <h3>{say("columns")}</h3>
          <ColumnMap
            columns={preview.columns}
            disabled={busy}
            onMap={(column, meaning) => void map(column, meaning)}
          />
          <p className="hint">{say("replaces")}</p>
          <button
            type="button"
            className="primary"
            data-testid="clinical-import"
            disabled={busy || table?.readable !== true || !writable || preview.patients === 0}
            onClick={() => void write()}
          >
            {say("import", { patients: preview.patients })}
          </button>
        </>
      )}
    </div>
  );
}

/** How many patients there are, and who is missing on which side. */
function Matching({ preview }: { readonly preview: ClinicalPreview }) {
  const { say } = useClinicalTexts();
  const { rows, patients, outcomes, events, matched, withoutSlice, withoutRow } = preview;
  return (
    <section className="matching">
      <p>{say("patients", { rows, patients })}</p>
      <p>{say("outcomes", { outcomes, events })}</p>
      <p data-testid="clinical-matched" data-count={matched}>
        {say("matched", { matched })}
      </p>
      <PatientList
        testid="clinical-without-slice"
        caption={say("withoutSlice", { count: withoutSlice.length })}
        ids={withoutSlice}
      />
      <PatientList
        testid="clinical-without-row"
        caption={say("withoutRow", { count: withoutRow.length })}
        ids={withoutRow}
      />
    </section>
  );
}
