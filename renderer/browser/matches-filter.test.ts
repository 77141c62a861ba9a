import { expect, test } from "vitest";
import type { StudyEntry } from "../../src/dicom/series/study-listing.ts";
import { matchesFilter } from "./matches-filter.ts";

const study: StudyEntry = {
  studyInstanceUid: "1",
  patientId: "A-17",
  patientName: "Müller^Änne=王^小东",
  studyDate: "20260414",
  description: "LWS",
  series: [],
};

test("every word must be found, whatever its case and accents", () => {
  for (const filter of ["", "muller", "ÄNNE müller", "王", "a-17", "2026-04", "20260414 lws"])
    expect(matchesFilter(study, filter), filter).toBe(true);
  for (const filter of ["meier", "muller 2025"]) expect(matchesFilter(study, filter), filter).toBe(false);
});
