import { describe, expect, it } from "vitest";
import { issue } from "../../base/issue.ts";
import type { SeriesEntry, StudyEntry } from "../../dicom/series/study-listing.ts";
import { delimitedTable } from "../../stats/table/reading/delimited-table.ts";
import type { Table } from "../../stats/table/table.ts";
import { chooseAxialSeries } from "../level/choose-axial-series.ts";
import { planBatch } from "./batch-plan.ts";
import { parseSliceList } from "./parse-slice-list.ts";
import type { SliceRule } from "./slice-rule.ts";

function tableOf(text: string): Table {
  const table = delimitedTable(text);
  return table.ok ? table.value : { columns: [], rows: [] };
}

let lastUid = 0;
const series = (sliceCount: number, changes: Partial<SeriesEntry> = {}): SeriesEntry => {
  const seriesInstanceUid = `1.2.${++lastUid}`;
  return {
    seriesInstanceUid,
    modality: "MR",
    description: "t2_tse_tra",
    plane: "axial",
    weighting: "T2",
    fatSuppressed: false,
    rows: 320,
    columns: 320,
    pixelSpacingMm: [0.7, 0.7],
    sliceCount,
    transferSyntaxUid: "1.2.840.10008.1.2.1",
    files: [],
    slices: Array.from({ length: sliceCount }, (_, index) => ({
      path: `/scans/${seriesInstanceUid}/IM${index}`,
      frame: 1,
      sopInstanceUid: `${seriesInstanceUid}.${index + 1}`,
    })),
    ...changes,
  };
};
const study = (patientId: string, ...all: SeriesEntry[]): StudyEntry => ({
  studyInstanceUid: `1.9.${patientId.length}.${++lastUid}`,
  patientId,
  patientName: null,
  studyDate: "20260101",
  description: null,
  series: all,
});
const plan = (studies: readonly StudyEntry[], slices: SliceRule = { kind: "middle" }) =>
  planBatch({ studies, issues: [] }, { slices });

describe("without a list", () => {
  it("takes the middle slice of the axial T2 series without fat suppression, and says that nobody chose it", () => {
    const wanted = series(7);
    const others = [
      series(40, { plane: "sagittal" }),
      series(30, { weighting: "T1" }),
      series(29, { weighting: null }),
      series(20, { fatSuppressed: true }),
      series(19, { specialPurpose: "localizer" }),
      series(5),
    ];
    const { units, gaps } = plan([study("P1", ...others, wanted)]);
    expect(gaps).toEqual([]);
    expect(units).toHaveLength(1);
    expect(units[0]).toMatchObject({
      patientId: "P1",
      sopInstanceUid: `${wanted.seriesInstanceUid}.4`,
      slice: 4,
      proposedBy: "middle",
    });
    expect(units[0]!.issues.map(({ code }) => code)).toEqual(["batch-middle-slice"]);
  });

  it("makes a study without such a series a row of its own", () => {
    const { units, gaps } = plan([
      study("P1", series(3, { weighting: "T1" })),
      study("P2", series(1)),
      study("P3"),
    ]);
    expect(units.map(({ patientId, proposedBy }) => [patientId, proposedBy])).toEqual([["P2", "only"]]);
    expect(gaps.map(({ patientId, issues }) => [patientId, issues[0].code])).toEqual([
      ["P1", "batch-no-axial-t2"],
      ["P3", "batch-no-axial-t2"],
    ]);
  });

  it("takes all slices, or one by its number", () => {
    const studies = [study("P1", series(3)), study("P2", series(2))];
    expect(plan(studies, { kind: "all" }).units.map(({ slice }) => slice)).toEqual([1, 2, 3, 1, 2]);
    const third = plan(studies, { kind: "number", number: 3 });
    expect(third.units.map(({ slice }) => slice)).toEqual([3]);
    expect(third.gaps[0]!.issues[0].code).toBe("segment-slice-unknown");
  });

  it("plans the same wherever the files lie and in whichever order they were found", () => {
    const studies = ["P2", "P10", "P1"].map((id) => study(id, series(3), series(5)));
    const moved = structuredClone(studies).reverse();
    const withoutPaths = ({ units }: ReturnType<typeof plan>) => units.map(({ path: _, ...unit }) => unit);
    expect(withoutPaths(plan(moved))).toEqual(withoutPaths(plan(studies)));
    expect(new Set(plan(studies, { kind: "all" }).units.map(({ id }) => id)).size).toBe(15);
  });

  it("says where there is nothing at all", () => {
    expect(plan([]).issues.map(({ code }) => code)).toEqual(["batch-nothing"]);
  });
});

describe("shards", () => {
  it.each([1, 2, 3, 7, 50])("are disjoint and complete for %i", (count) => {
    const studies = Array.from({ length: 40 }, (_, index) => study(`P${index}`, series(index % 4)));
    const whole = plan(studies, { kind: "all" });
    const parts = Array.from({ length: count }, (_, index) =>
      planBatch({ studies, issues: [] }, { slices: { kind: "all" }, shard: { index: index + 1, count } }),
    );
    const ids = (plans: readonly ReturnType<typeof plan>[]) =>
      plans.flatMap(({ units, gaps }) => [...units, ...gaps].map(({ id }) => id)).sort();
    expect(ids(parts)).toEqual(ids([whole]));
    if (count === 2) expect(Math.min(...parts.map(({ units }) => units.length))).toBeGreaterThan(10);
  });
});

describe("the reader's list", () => {
  const two = study("P1", series(4), series(9));
  const other = study("P2", series(5));
  const listed = (text: string) => {
    const requests = parseSliceList(tableOf(text));
    if (!requests.ok) throw new Error(requests.issues[0].message);
    return plan([two, other], { kind: "list", requests: requests.value });
  };

  it("names slices by UID or by number, and leaves the other studies out", () => {
    const uid = two.series[0]!.slices[1]!.sopInstanceUid;
    const { units, issues } = listed(`patient_id,sop_instance_uid,slice\nP1,${uid},\nP1,,9\n`);
    expect(units.map(({ slice, proposedBy }) => [slice, proposedBy])).toEqual([
      [2, "list"],
      [9, "list"],
    ]);
    expect(units.flatMap((unit) => unit.issues)).toEqual([]);
    expect(issues).toMatchObject([{ code: "batch-not-listed", parameters: { count: 1 } }]);
  });

  it("takes a slice that is listed twice once, by UID alone, and with semicolons and a byte order mark", () => {
    const uid = other.series[0]!.slices[0]!.sopInstanceUid;
    const { units } = listed(`\uFEFFsop_instance_uid;note\n${uid};"a;b"\n${uid};again\n`);
    expect(units.map(({ patientId, slice }) => [patientId, slice])).toEqual([["P2", 1]]);
  });

  it.each([
    ["P1,1.2.3.4,", "batch-slice-unknown"],
    ["P2,,6", "batch-slice-unknown"],
    ["P9,,1", "batch-slice-unknown"],
  ])("makes a line that fits nothing a row: %s", (line, code) => {
    const { units, gaps } = listed(`patient_id,sop_instance_uid,slice\n${line}\n`);
    expect(units).toEqual([]);
    expect(gaps.map(({ issues }) => [issues[0].code, issues[0].parameters])).toEqual([[code, { line: 2 }]]);
  });

  it("does not guess between two studies of a patient", () => {
    const again = study("P1", series(3));
    const requests = parseSliceList(tableOf("patient_id,slice\nP1,1\n"));
    const { gaps } = plan([two, again], { kind: "list", requests: requests.ok ? requests.value : [] });
    expect(gaps[0]!.issues[0]).toMatchObject({ code: "batch-slice-ambiguous", parameters: { count: 2 } });
  });

  it.each([
    "patient_id,age\nP1,30\n",
    "slice\n3\n",
    "patient_id,slice\nP1,first\n",
    "patient_id,slice\nP1,0\n",
    "",
  ])("is refused where it cannot name slices: %j", (text) => {
    expect(parseSliceList(tableOf(text)).issues.map(({ code }) => code)).toEqual(["batch-list-unreadable"]);
  });
});

it("does not guess between two patients whose images share a UID", () => {
  const slices = [{ path: "a/IM1", frame: 1, sopInstanceUid: "1.5" }];
  const studies = [study("P1", series(1, { slices })), study("P2", series(1, { slices }))];
  const listed = (text: string) => {
    const requests = parseSliceList(tableOf(text));
    if (!requests.ok) throw new Error(requests.issues[0].message);
    return plan(studies, { kind: "list", requests: requests.value });
  };
  const byUid = listed("sop_instance_uid\n1.5\n");
  expect(byUid.units).toEqual([]);
  expect(byUid.gaps[0]!.issues[0].code).toBe("batch-slice-ambiguous");
  expect(listed("patient_id,sop_instance_uid\nP2,1.5\n").units.map(({ patientId }) => patientId)).toEqual([
    "P2",
  ]);
});

describe("images of several series under one UID", () => {
  const slices = [{ path: "a/IM1", frame: 1, sopInstanceUid: "1.5" }];
  const listed = (studies: readonly StudyEntry[], text: string) => {
    const requests = parseSliceList(tableOf(text));
    if (!requests.ok) throw new Error(requests.issues[0].message);
    return plan(studies, { kind: "list", requests: requests.value });
  };

  it("mean the series to measure on, where that is one", () => {
    const axial = series(1, { slices });
    const { units } = listed(
      [study("P1", series(1, { slices, plane: "sagittal" }), axial, series(1, { slices, weighting: "T1" }))],
      "sop_instance_uid\n1.5\n",
    );
    expect(units.map(({ seriesInstanceUid }) => seriesInstanceUid)).toEqual([axial.seriesInstanceUid]);
  });

  it("are not guessed at, and can be named by their series", () => {
    const [one, other] = [series(1, { slices }), series(1, { slices })];
    const studies = [study("P1", one, other)];
    const { units, gaps } = listed(studies, "sop_instance_uid\n1.5\n");
    expect(units).toEqual([]);
    expect(gaps[0]!.issues[0]).toMatchObject({ code: "batch-series-ambiguous", parameters: { count: 2 } });
    const named = listed(
      studies,
      `series_instance_uid,sop_instance_uid\n${one.seriesInstanceUid},1.5\n${other.seriesInstanceUid},1.5\n`,
    );
    expect(named.units.map(({ seriesInstanceUid }) => seriesInstanceUid).sort()).toEqual(
      [one.seriesInstanceUid, other.seriesInstanceUid].sort(),
    );
    expect(new Set(named.units.map(({ id }) => id)).size).toBe(2);
  });
});

it("says at each slice that two people share its patient ID, and that its series was split", () => {
  const [one, other] = [series(1), series(3)];
  const stack = { ...series(2), seriesInstanceUid: other.seriesInstanceUid };
  const issues = [
    issue("patient-id-of-several", { what: "PatientSex" }, { path: one.slices[0]!.path }),
    issue("dicom-series-split", { count: 2, attributes: "EchoTime" }, { path: stack.slices[0]!.path }),
  ];
  const studies = [study("P1", one), study("P2", other, stack)];
  const { units } = planBatch({ studies, issues }, { slices: { kind: "middle" } });
  expect(units.map((unit) => unit.issues.map(({ code }) => code))).toEqual([
    ["level-unconfirmed", "patient-id-of-several"],
    ["batch-middle-slice", "dicom-series-split"],
  ]);
});

it("notes which names of its files a slice shares with others", () => {
  const own = series(1, { slices: [{ path: "/a/IM1.dcm", frame: 1, sopInstanceUid: "1.5" }] });
  const other = series(1, { slices: [{ path: "C:\\b\\IM1", frame: 1, sopInstanceUid: "1.6" }] });
  const frames = [1, 2].map((frame) => ({ path: "/c/x.dcm", frame, sopInstanceUid: "1.7" }));
  const { units } = plan([study("P1", own), study("P2", other), study("P3", series(2, { slices: frames }))]);
  expect(units.map(({ sharedNames }) => sharedNames)).toEqual([["im1"], ["im1"], ["1.7", "x.dcm", "x"]]);
});

it("says at the slice what is wrong with its series", () => {
  const whole = series(5);
  const gapped = series(5);
  const found = issue("dicom-slices-missing", { count: 1 }, { path: gapped.slices[3]!.path });
  const { units } = planBatch(
    { studies: [study("P1", whole), study("P2", gapped)], issues: [found] },
    { slices: { kind: "middle" } },
  );
  expect(units.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
    ["batch-middle-slice"],
    ["batch-middle-slice", "dicom-slices-missing"],
  ]);
});

describe("the series to draw on", () => {
  it("is axial, T2 rather than not, then the longest", () => {
    const [t1, t2, fat] = [series(30, { weighting: "T1" }), series(3), series(9, { fatSuppressed: true })];
    expect(chooseAxialSeries([t1, fat, t2])).toBe(t2);
    expect(chooseAxialSeries([t1])).toBe(t1);
    expect(chooseAxialSeries([series(3, { plane: "coronal" })])).toBeUndefined();
  });
});
