import type { Cell } from "../../base/csv-text.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import type { CellTable } from "../../study/tables/write-csv.ts";
import { agreementQuantities, agreementRegions, diceOf, quantityOf } from "./agreement-of-pairs.ts";
import type { DrawnPair } from "./drawn-pair.ts";

/**
 * The numbers behind a study of agreement, one row per slice, each number by both readings (`csa_cm2_1`, `csa_cm2_2`,
 * `fdr_percent_MF_L_1`, ...) and the Dice coefficients: for `writeCsv`, and for any other program to check.
 */
export function agreementPairsRows(pairs: readonly DrawnPair[]): CellTable {
  const numbers = agreementRegions.flatMap((region) =>
    agreementQuantities.flatMap((quantity) =>
      (["first", "second"] as const).map((reading, index) => ({
        name: `${units[quantity]}${region === "sum" ? "" : `_${region}`}_${index + 1}`,
        of: (pair: DrawnPair): Cell => {
          const { result } = pair[reading];
          return result && quantityOf(result, region, quantity);
        },
      })),
    ),
  );
  const regions = [...new Set(pairs.flatMap(({ first }) => first.rois.map(({ name }) => name)))].sort();
  const overlaps = regions.map((region) => ({
    name: `dice_${region}`,
    of: (pair: DrawnPair): Cell => diceOf(pair, region),
  }));
  const columns = [
    { name: "slice", of: ({ first }: DrawnPair): Cell => sliceIdOf(first.image) },
    { name: "patient_id", of: ({ first }: DrawnPair): Cell => first.image.patientId },
    { name: "study_date", of: ({ first }: DrawnPair): Cell => first.image.studyDate },
    ...numbers,
    ...overlaps,
    { name: "series_number", of: ({ first }: DrawnPair): Cell => first.image.seriesNumber },
    { name: "instance_number", of: ({ first }: DrawnPair): Cell => first.image.instanceNumber },
  ];
  return {
    columns: columns.map(({ name }) => name),
    rows: pairs.map((pair) => columns.map(({ of }) => of(pair))),
  };
}

const units = { csa: "csa_cm2", fa: "fa_cm2", fdr: "fdr_percent" } as const;
