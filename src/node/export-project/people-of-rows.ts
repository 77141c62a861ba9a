import { groupBy } from "../../base/group-by.ts";
import { type Issue, issue } from "../../base/issue.ts";
import { contradictionsOf, type Person } from "../../dicom/data-set/person.ts";
import { readHeader } from "../../dicom/header/read-header.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import { readBytes } from "../sources/read-bytes.ts";
import { readHeaderOfFile } from "../sources/read-header-of-file.ts";

/**
 * Whose patient ID stands for several people (`patient-id-of-several`), by the slice: a project knows patients by their ID
 * alone, so one image of each study is asked for name, birth date and sex. An image that is not in its place says nothing.
 *
 * @param rows that are exported; studies of the same patients elsewhere in the project are looked at, too.
 */
export async function peopleOfRows(
  store: ProjectStore,
  rows: readonly WorklistRow[],
): Promise<ReadonlyMap<string, Issue>> {
  const all = store.rows();
  const wanted = new Set(rows.flatMap(({ patientId }) => patientId ?? []));
  const known = (all.ok ? all.value : rows).filter(({ patientId }) => wanted.has(patientId ?? ""));
  const found = new Map<string, Issue>();
  for (const ofPatient of groupBy(known, ({ patientId }) => patientId ?? "")) {
    const studies = groupBy(ofPatient, ({ studyInstanceUid, id }) => studyInstanceUid ?? id);
    if (studies.length < 2) continue;
    const people: Person[] = [];
    for (const slices of studies) {
      const person = await firstPerson(slices);
      if (person) people.push(person);
    }
    const what = contradictionsOf(people);
    if (what.length === 0) continue;
    const told = issue("patient-id-of-several", { what: what.join(", ") });
    for (const { id } of ofPatient) found.set(id, told);
  }
  return found;
}

/** The person of the first slice whose file is in its place. */
async function firstPerson(slices: readonly WorklistRow[]): Promise<Person | undefined> {
  for (const { path } of slices) {
    const header = await headerAt(path);
    if (!header?.ok) continue;
    const { patientName: name, patientBirthDate: birthDate, patientSex: sex } = header.value.frames[0].facts;
    return { name, birthDate, sex };
  }
  return undefined;
}

/** The path may lead through an archive. */
async function headerAt(path: string) {
  const header = readHeaderOfFile(path);
  if (header.ok) return header;
  const bytes = await readBytes(path);
  return bytes.ok ? readHeader(bytes.value) : undefined;
}
