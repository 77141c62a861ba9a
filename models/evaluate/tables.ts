import { textTable } from "../../src/cli/terminal/text-table.ts";
import { conventions, regionNames } from "../../src/roi/roi.ts";
import type { PatientScore, StructureScore } from "./score-slice.ts";
import type { SummaryLine } from "./summary.ts";

const percent = (value: number | undefined) => (value === undefined ? "-" : signed(100 * value, 1));
const signed = (value: number | undefined, decimals: number) =>
  value === undefined ? "-" : `${value > 0 ? "+" : ""}${value.toFixed(decimals)}`;
const fixed = (value: number | undefined, decimals: number) => value?.toFixed(decimals) ?? "-";

/** Every structure of every slice in both conventions, and the four muscles together as the last line of each slice. */
export function sliceTable(structures: readonly StructureScore[], patients: readonly PatientScore[]): string {
  const rows = patients.flatMap((patient) => {
    const here = structures.filter(
      ({ dataset, slice, convention }) =>
        dataset === patient.dataset && slice === patient.slice && convention === patient.convention,
    );
    const name = `${patient.dataset} ${patient.slice}`;
    return [
      ...here.map((score) => [
        name,
        score.convention,
        score.structure,
        fixed(score.dice, 3),
        fixed(score.surface_mm, 2),
        percent(score.csa_error),
        signed(score.fdr_error, 1),
        fixed(score.confidence, 2),
      ]),
      [
        name,
        patient.convention,
        "patient",
        "",
        "",
        percent(patient.csa_error),
        signed(patient.fdr_error, 1),
        "",
      ],
    ];
  });
  return textTable([
    ["slice", "convention", "structure", "Dice", "surface mm", "CSA %", "FDR points", "confidence"],
    ...rows.sort(([, a], [, b]) => conventions.indexOf(a as never) - conventions.indexOf(b as never)),
  ]);
}

/** Dice alone, a slice per line, to be taken in at a glance. */
export function diceTable(structures: readonly StructureScore[]): string {
  const lines = new Map<string, readonly string[]>();
  for (const { dataset, slice, convention } of structures) {
    const here = structures.filter(
      (score) => score.dataset === dataset && score.slice === slice && score.convention === convention,
    );
    lines.set(`${convention} ${dataset} ${slice}`, [
      convention,
      `${dataset} ${slice}`,
      ...regionNames.map((name) => fixed(here.find(({ structure }) => structure === name)?.dice, 3)),
    ]);
  }
  return textTable([["convention", "slice", ...regionNames], ...lines.values()]);
}

export function summaryTable(lines: readonly SummaryLine[]): string {
  return textTable([
    [
      "group",
      "convention",
      "slices",
      "MF",
      "ES",
      "VB",
      "worst MF",
      "worst ES",
      "mm MF",
      "mm ES",
      "mm VB",
      "|CSA| %",
      "CSA %",
      "|FDR|",
      "FDR",
    ],
    ...lines.map(
      ({
        group,
        convention,
        slices,
        dice,
        worst_tenth,
        surface_mm,
        patient_csa_error,
        patient_fdr_error,
      }) => [
        group,
        convention,
        String(slices),
        ...["MF", "ES", "VB"].map((name) => fixed(dice[name], 3)),
        ...["MF", "ES"].map((name) => fixed(worst_tenth[name], 3)),
        ...["MF", "ES", "VB"].map((name) => fixed(surface_mm[name], 2)),
        fixed(patient_csa_error === undefined ? undefined : 100 * patient_csa_error.size, 1),
        percent(patient_csa_error?.mean),
        fixed(patient_fdr_error?.size, 1),
        signed(patient_fdr_error?.mean, 1),
      ],
    ),
  ]);
}
