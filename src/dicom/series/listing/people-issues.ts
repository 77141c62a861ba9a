import { groupBy } from "../../../base/group-by.ts";
import { type Issue, issue } from "../../../base/issue.ts";
import { contradictionsOf, type Person } from "../../data-set/person.ts";
import type { HeaderOfFile } from "./header-of-file.ts";

/**
 * Tells of the studies under whose patient ID there is somebody of another name, birth date or sex, within them or in
 * another study; at the path of the first file of each such study. Issue: `patient-id-of-several`.
 *
 * @param studies the files of each study
 */
export function peopleIssues(studies: readonly (readonly HeaderOfFile[])[]): readonly Issue[] {
  const found = studies.flatMap((files) =>
    peopleOf(files).map((person) => ({ ...person, path: files[0]!.path })),
  );
  return groupBy(found, ({ patientId }) => patientId).flatMap((people) => {
    const what = contradictionsOf(people);
    if (what.length === 0) return [];
    const paths = new Set(people.map(({ path }) => path));
    return [...paths].map((path) => issue("patient-id-of-several", { what: what.join(", ") }, { path }));
  });
}

/** Everybody whom the files name under an ID, once each. */
function peopleOf(files: readonly HeaderOfFile[]): readonly (Person & { readonly patientId: string })[] {
  const people = new Map<string, Person & { readonly patientId: string }>();
  for (const { header } of files) {
    const { patientId, patientName, patientBirthDate, patientSex } = header.frames[0].facts;
    if (patientId === undefined) continue;
    const key = JSON.stringify([patientId, patientName, patientBirthDate, patientSex]);
    if (people.has(key)) continue;
    people.set(key, { patientId, name: patientName, birthDate: patientBirthDate, sex: patientSex });
  }
  return [...people.values()];
}
