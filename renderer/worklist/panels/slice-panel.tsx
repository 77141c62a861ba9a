import { useEffect, useState } from "react";
import type { SliceNote } from "../../../src/desktop-api.ts";
import { concernsOf } from "../../../src/project/worklist/worklist-query.ts";
import type { CaseVersion } from "../../../src/study/project/case-version.ts";
import { bridge } from "../../state/bridge.ts";
import { useTake } from "../../state/issues-context.tsx";
import type { WorklistPanelProps } from "../../state/project/worklist-panel-props.ts";
import { localTime, OutlierReasons } from "../list/worklist-cells.tsx";
import { issueSentence } from "../texts/issue-sentence.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import "./slice-panel.css";

/** What is known of one slice beside its numbers: why it is marked, its notes, and every version of its work. */
export function SlicePanel({ worklist }: WorklistPanelProps) {
  const take = useTake();
  const { say, language } = useWorklistTexts();
  const [notes, setNotes] = useState<readonly SliceNote[]>([]);
  const [versions, setVersions] = useState<readonly CaseVersion[]>([]);
  const [text, setText] = useState("");
  const row = worklist.list.byId.get(worklist.choice.selection.cursor ?? "");
  // Asked again whenever the row changes: then a note or a version may have come.
  useEffect(() => {
    if (row === undefined) return;
    let wanted = true;
    void Promise.all([bridge().notes(row.id), bridge().caseVersions(row.id)]).then(([noted, written]) => {
      if (!wanted) return;
      setNotes(take(noted) ?? []);
      setVersions(take(written) ?? []);
    });
    return () => {
      wanted = false;
    };
  }, [row, take]);
  if (row === undefined) return <p className="hint">{say("slice.none")}</p>;
  const marks = worklist.list.outliers.get(row.id) ?? [];
  const note = text.trim();
  return (
    <div className="slice-panel" data-testid="slice-panel">
      <h3>{row.patientId ?? "–"}</h3>
      {row.flaggedBecause !== undefined && <p>{say("flag", { reason: row.flaggedBecause })}</p>}
      {row.rejectedBecause !== undefined && <p>{say("rejectedFor", { reason: row.rejectedBecause })}</p>}
      <OutlierReasons marks={marks} say={say} />
      {concernsOf(row).map((code) => (
        <p key={code}>{issueSentence(code, language)}</p>
      ))}
      <h3>{say("slice.notes")}</h3>
      <ul>
        {notes.map((one) => (
          <li key={`${one.at} ${one.text}`}>
            <p>{one.text}</p>
            <small>{`${one.reader} · ${localTime(one.at)}`}</small>
          </li>
        ))}
      </ul>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (note === "") return;
          setText("");
          take(await bridge().addNote(row.id, note));
        }}
      >
        <input
          className="note-field"
          data-testid="note-text"
          aria-label={say("slice.addNote")}
          placeholder={say("slice.addNote")}
          maxLength={1000}
          value={text}
          disabled={worklist.facts?.readOnly !== false}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
      <h3>{say("slice.versions")}</h3>
      {versions.length === 0 && <p className="hint">{say("slice.noVersion")}</p>}
      <ul data-testid="slice-versions">
        {[...versions].reverse().map(({ version, reader, at, reason }) => (
          <li key={version}>
            <p>
              {say("slice.version", { version })}
              {reason !== undefined && <em>{reason}</em>}
            </p>
            <small>{`${reader} · ${localTime(at)}`}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
