import { groupBy } from "../../../base/group-by.ts";
import { contradictionsOf } from "../../data-set/person.ts";
import type { HeaderOfFile } from "./header-of-file.ts";

/** Fewer IDs than this in one series may be patients whose images have the same UIDs. */
const minMadeUp = 3;

const folderOf = (path: string) => path.replace(/[^/\\]*$/, "");
const factsOf = ({ header }: HeaderOfFile) => header.frames[0].facts;
const idOf = (file: HeaderOfFile) => factsOf(file).patientId ?? "";
/** Some systems write letters as they like. */
const plain = (patientId: string) => patientId.trim().toUpperCase();

/**
 * The files of each study: those of one Study Instance UID and one patient, in the order in which they come. Sets
 * exist in which several patients' studies have the same UIDs, so a UID alone joins nothing. Where there is none, the
 * folder replaces it: the files of two people who have neither must not become one study. Files of several patient
 * IDs are one study all the same where one series shows that the IDs mean nothing: they differ in nothing but upper and
 * lower case, or every file of the series has its own, as de-identification makes them up.
 */
export function groupStudies(files: readonly HeaderOfFile[]): HeaderOfFile[][] {
  const byUid = groupBy(files, (file) => factsOf(file).studyInstanceUid ?? `\n${folderOf(file.path)}`);
  return byUid.flatMap((study) => {
    const patients = groupBy(study, idOf);
    return patients.length === 1 ? patients : joinIds(study, patients);
  });
}

function joinIds(study: readonly HeaderOfFile[], patients: HeaderOfFile[][]): HeaderOfFile[][] {
  const series = groupBy(study, (file) => factsOf(file).seriesInstanceUid ?? "").filter(
    ([first]) => factsOf(first!).seriesInstanceUid !== undefined,
  );
  const sameBut = new Map<string, string>();
  for (const ofSeries of series) {
    for (const alike of groupBy(ofSeries, (file) => plain(idOf(file)))) {
      const ids = new Set(alike.map(idOf));
      if (ids.size > 1 && haveOwnUids(alike)) for (const id of ids) sameBut.set(id, plain(id));
    }
  }
  if (series.some(isOfMadeUpIds) && isOnePerson(study)) {
    // What has more than one image in a series is a patient.
    const severalTimes = new Set(series.flatMap(idsOfSeveral));
    for (const [first] of patients) if (!severalTimes.has(idOf(first!))) sameBut.set(idOf(first!), "\n");
  }
  return groupBy(study, (file) => sameBut.get(idOf(file)) ?? `=${idOf(file)}`);
}

function idsOfSeveral(ofSeries: readonly HeaderOfFile[]): readonly string[] {
  return groupBy(ofSeries, idOf)
    .filter((files) => files.length > 1)
    .map(([first]) => idOf(first!));
}

/** Names are often made up together with the IDs; birth date and sex are not. */
const isOnePerson = (study: readonly HeaderOfFile[]) =>
  contradictionsOf(
    study.map((file) => {
      const { patientBirthDate, patientSex } = factsOf(file);
      return { name: undefined, birthDate: patientBirthDate, sex: patientSex };
    }),
  ).length === 0;

const isOfMadeUpIds = (ofSeries: readonly HeaderOfFile[]) =>
  ofSeries.length >= minMadeUp &&
  new Set(ofSeries.map(idOf)).size === ofSeries.length &&
  haveOwnUids(ofSeries);

function haveOwnUids(files: readonly HeaderOfFile[]): boolean {
  const uids = files.map((file) => factsOf(file).sopInstanceUid);
  return uids.every((uid) => uid !== undefined) && new Set(uids).size === files.length;
}
