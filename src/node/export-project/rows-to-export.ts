import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Pseudonyms } from "../../project/exports/with-pseudonyms.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { Case } from "../../study/case/case.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { PatientRecord } from "../../study/project/patient-record.ts";
import type { WorklistRow } from "../../study/project/worklist-row.ts";
import type { WorklistState } from "../../study/project/worklist-state.ts";
import type { PatientSlice } from "../../study/tables/patient-slice.ts";
import { sliceWithPseudonym } from "./slice-with-pseudonym.ts";

/** Which slices of a project are exported. */
export interface ExportChoice {
  /** All where null. */
  readonly ids: readonly string[] | null;
  /** All where absent. */
  readonly states?: readonly WorklistState[] | undefined;
}

/** The rows of the chosen slices, in the project's order; `export-nothing-chosen` where there is none. */
export function rowsToExport(
  store: ProjectStore,
  { ids, states }: ExportChoice,
): Result<readonly WorklistRow[]> {
  const rows = store.rows();
  if (!rows.ok) return rows;
  const asked = ids === null ? undefined : new Set(ids);
  const chosen = rows.value.filter(
    ({ id, state }) => (asked?.has(id) ?? true) && (states?.includes(state) ?? true),
  );
  return chosen.length === 0 ? failure(issue("export-nothing-chosen")) : success(chosen, rows.issues);
}

/**
 * What tables say of the chosen slices: the newest Case of each as the project holds it, without outlines, which no table
 * shows, and the patient's record.
 *
 * @param people what is reported about whose slices they are, by the slice (`peopleOfRows`).
 * @param pseudonyms in place of the patient's identity, where given.
 */
export function patientSlices(
  store: ProjectStore,
  rows: readonly WorklistRow[],
  people: ReadonlyMap<string, Issue>,
  pseudonyms?: Pseudonyms,
): Result<readonly PatientSlice[]> {
  const records = store.patients();
  if (!records.ok) return records;
  const patients = new Map(records.value.map((record) => [record.patientId, record]));
  const approvals = approvalsOf(store);
  if (!approvals.ok) return approvals;
  const slices: PatientSlice[] = [];
  for (const worklist of rows) {
    const newest = store.latestCase(worklist.id);
    if (!newest.ok) return newest;
    const slice = newest.value === null ? store.slice(worklist.id) : undefined;
    if (slice !== undefined && !slice.ok) return slice;
    const work = newest.value === null ? undefined : withoutOutlines(newest.value);
    const image = work?.image ?? slice?.value.image;
    const patient = image?.patientId === undefined ? undefined : patients.get(image.patientId);
    const approval = worklist.state === "checked" ? approvals.value.get(worklist.id) : undefined;
    const original = { work, image, worklist, patient, approval, filePath: worklist.path };
    const about = pseudonyms === undefined ? original : sliceWithPseudonym(original, pseudonyms);
    const several = people.get(worklist.id);
    const issues = [...(several ? [several] : []), ...differences(about.work, about.patient)];
    slices.push({ ...about, issues });
  }
  return success(slices);
}

/** Who brought each slice to the state `checked` last, and when, as the trail says. */
function approvalsOf(store: ProjectStore): Result<ReadonlyMap<string, Actor>> {
  const entries = store.audit();
  if (!entries.ok) return entries;
  const last = new Map<string, Actor>();
  for (const { action, after, subject, reader, at } of entries.value)
    if (action === "state-changed" && after === "checked") last.set(subject, { reader, at });
  return success(last);
}

const withoutOutlines = (work: Case): Case => ({
  ...work,
  rois: [],
  ...(work.drawn === undefined ? {} : { drawn: { ...work.drawn, structures: [] } }),
});

/** Clinical values that the Case and the patient's record state differently. */
function differences(work?: Case, patient?: PatientRecord): readonly Issue[] {
  const typed = work?.clinical?.values ?? {};
  return Object.keys(typed)
    .filter((key) => patient?.values[key] !== undefined && patient.values[key] !== typed[key])
    .map((key) => issue("export-clinical-differs", { slice: work!.image.sha256.slice(0, 12), key }));
}
