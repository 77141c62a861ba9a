import { useClinicalTexts } from "./use-clinical-texts.ts";

interface PatientListProps {
  readonly testid: string;
  readonly caption: string;
  readonly ids: readonly string[];
}

const shown = 200;

/** Patients who are on one side only, by their identifiers. */
export function PatientList({ testid, caption, ids }: PatientListProps) {
  const { say } = useClinicalTexts();
  if (ids.length === 0) return null;
  return (
    <details data-testid={testid} data-count={ids.length}>
      <summary>{caption}</summary>
      <ul className="patient-list">
        {ids.slice(0, shown).map((id) => (
          <li key={id}>{id}</li>
        ))}
        {ids.length > shown && <li className="hint">{say("more", { count: ids.length - shown })}</li>}
      </ul>
    </details>
  );
}
