import { conventions } from "../../src/roi/roi.ts";
import { type PatientScore, rounded, type StructureScore } from "./score-slice.ts";

/** Means over one group of slices in one convention. */
export interface SummaryLine {
  readonly group: string;
  readonly convention: string;
  readonly slices: number;
  readonly dice: { readonly [structure: string]: number };
  /** Mean Dice of the worst tenth of the outlines. */
  readonly worst_tenth: { readonly [structure: string]: number };
  readonly surface_mm: { readonly [structure: string]: number };
  /** Mean of the size of the error, and mean with its sign. */
  readonly patient_csa_error?: { readonly size: number; readonly mean: number };
  readonly patient_fdr_error?: { readonly size: number; readonly mean: number };
}

interface Named {
  readonly dataset: string;
  readonly slice: string;
  readonly weighting: "T1" | "T2";
}

/** Slices at or below the lumbosacral disc, where readers themselves doubt the deep border of ES (NOTES.md of the set). */
const lumbosacral = ["ax12", "ax13"];
const atL5 = ["ax36", "ax54"];

const groups: readonly { readonly group: string; readonly holds: (place: Named) => boolean }[] = [
  { group: "validation T1", holds: ({ dataset }) => dataset === "validation" },
  { group: "another hospital's T2, our reader", holds: ({ dataset }) => dataset === "read" },
  { group: "another hospital's T2, others' outlines", holds: ({ dataset }) => dataset === "others" },
  {
    group: "drawn T2, L3 to L5",
    holds: ({ dataset, slice }) => dataset === "drawn" && !lumbosacral.includes(slice),
  },
  {
    group: "drawn T2, L3 to L4/5",
    holds: ({ dataset, slice }) => dataset === "drawn" && ![...lumbosacral, ...atL5].includes(slice),
  },
  { group: "drawn T2, L5 and below", holds: ({ slice }) => [...lumbosacral, ...atL5].includes(slice) },
  {
    group: "single T1 slices, L4/5",
    holds: ({ weighting, dataset }) => weighting === "T1" && dataset !== "validation",
  },
];

/** Means of a group; a structure that was not drawn counts with Dice 0. */
export function summary(
  structures: readonly StructureScore[],
  patients: readonly PatientScore[],
): readonly SummaryLine[] {
  return groups.flatMap(({ group, holds }) =>
    conventions.flatMap((convention) => {
      const here = structures.filter((score) => score.convention === convention && holds(score));
      const persons = patients.filter((score) => score.convention === convention && holds(score));
      if (here.length === 0) return [];
      const csa = errorOf(persons.flatMap(({ csa_error }) => csa_error ?? []));
      const fdr = errorOf(persons.flatMap(({ fdr_error }) => fdr_error ?? []));
      const of = (
        value: (score: StructureScore) => number | undefined,
        decimals: number,
        take: (values: readonly number[]) => number = mean,
      ) =>
        Object.fromEntries(
          ["MF", "ES", "VB"].flatMap((name) => {
            const values = here
              .filter(({ structure }) => structure.startsWith(name))
              .flatMap((score) => value(score) ?? []);
            return values.length === 0 ? [] : [[name, rounded(take(values), decimals)]];
          }),
        );
      return [
        {
          group,
          convention,
          slices: persons.length,
          dice: of(({ dice }) => dice ?? 0, 3),
          worst_tenth: of(({ dice }) => dice ?? 0, 3, worstTenth),
          surface_mm: of(({ surface_mm }) => surface_mm, 2),
          ...(csa === undefined ? {} : { patient_csa_error: csa }),
          ...(fdr === undefined ? {} : { patient_fdr_error: fdr }),
        },
      ];
    }),
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const worstTenth = (values: readonly number[]) =>
  mean([...values].sort((a, b) => a - b).slice(0, Math.max(1, Math.round(values.length / 10))));

const errorOf = (values: readonly number[]) =>
  values.length === 0
    ? undefined
    : { size: rounded(mean(values.map(Math.abs)), 3), mean: rounded(mean(values), 3) };
