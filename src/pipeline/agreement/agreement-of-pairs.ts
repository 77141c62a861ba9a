import { canonicalJson } from "../../base/canonical-json.ts";
import { type Issue, issue } from "../../base/issue.ts";
import { present } from "../../base/present.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { squareMillimetres, toSquareCentimetres } from "../../base/units.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";
import { studySource } from "../../risk/predict/read-reader-error.ts";
import type { GivenReaderError } from "../../risk/predict/reader-error.ts";
import { rasteriseRoi } from "../../roi/rasterise-roi.ts";
import { muscleNames, regionNames } from "../../roi/roi.ts";
import { type Agreement, agreementOfRatings } from "../../stats/agreement/agreement-of-ratings.ts";
import { diceCoefficient } from "../../stats/agreement/dice-coefficient.ts";
import { completeRows } from "../../stats/numbers/complete-rows.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import type { DrawnPair } from "./drawn-pair.ts";

export const agreementQuantities = ["csa", "fa", "fdr"] as const;
export type AgreementQuantity = (typeof agreementQuantities)[number];

/** A muscle, or the four together: sums of CSA and FA, pooled FDR. */
export const agreementRegions = ["sum", ...muscleNames] as const;
export type AgreementRegion = (typeof agreementRegions)[number];

/** How well two readings agree in one number. CSA and FA in cm², FDR in percentage points. */
export interface QuantityAgreement {
  readonly region: AgreementRegion;
  readonly quantity: AgreementQuantity;
  /** Of the slices that have the number in both readings. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly agreement: Agreement;
}

/** How well the outlines of one region overlap, one value per slice that has it in both readings. */
export interface OutlineAgreement {
  readonly region: string;
  readonly dice: readonly number[];
}

/** What an agreement study found. */
export interface PairsAgreement {
  /** Pairs that were compared. */
  readonly pairs: readonly DrawnPair[];
  readonly quantities: readonly QuantityAgreement[];
  readonly outlines: readonly OutlineAgreement[];
}

/**
 * The agreement of two readings of the same slices: for each muscle and the four together the six intraclass
 * correlations, SEM, MDC95, limits of agreement and proportional bias of CSA, FA and FDR; for each region the Dice
 * coefficient of its outlines. Differences are second minus first. What was not measured in both readings is left out of
 * its number, not of the others.
 *
 * Issues: `agreement-other-image`, `agreement-not-measured` (pairs left out), `agreement-measured-otherwise`, those of
 * `agreementOfRatings`. Failures: `agreement-no-pairs`, `stats-too-few` (three pairs are needed).
 */
export function agreementOfPairs(given: readonly DrawnPair[]): Result<PairsAgreement> {
  const ofOneSlice = given.filter(({ first, second }) => sliceIdOf(first.image) === sliceIdOf(second.image));
  const pairs = ofOneSlice.filter(({ first, second }) => first.result && second.result);
  const issues: Issue[] = [];
  const tell = (code: "agreement-other-image" | "agreement-not-measured", n: number) => {
    if (n > 0) issues.push(issue(code, { n }));
  };
  tell("agreement-other-image", given.length - ofOneSlice.length);
  tell("agreement-not-measured", ofOneSlice.length - pairs.length);
  if (pairs.length === 0) return failure(issue("agreement-no-pairs"), ...issues);
  if (pairs.length < 3) {
    return failure(
      issue("stats-too-few", { variable: "CSA, FA, FDR", n: pairs.length, needed: 3 }),
      ...issues,
    );
  }
  const otherwise = pairs.filter(measuredOtherwise).length;
  if (otherwise > 0) issues.push(issue("agreement-measured-otherwise", { n: otherwise }));

  const quantities: QuantityAgreement[] = [];
  for (const region of agreementRegions) {
    for (const quantity of agreementQuantities) {
      const readings = (["first", "second"] as const).map((reading) =>
        pairs.map((pair) => quantityOf(pair[reading].result!, region, quantity)),
      );
      const [first, second] = completeRows(readings).columns;
      if (first!.length === 0) continue;
      const name = region === "sum" ? quantity.toUpperCase() : `${quantity.toUpperCase()} ${region}`;
      const agreement = agreementOfRatings(readings, name);
      // The table gives each number's n.
      issues.push(...agreement.issues.filter(({ code }) => code !== "stats-dropped-rows"));
      if (agreement.ok) {
        quantities.push({ region, quantity, first: first!, second: second!, agreement: agreement.value });
      }
    }
  }
  return success({ pairs, quantities, outlines: outlineAgreement(pairs) }, issues);
}

/** The reader's own error of CSA (cm²) and FDR (points) for a risk, from a study of agreement; empty without sums. */
export function readerErrorOf({ pairs, quantities }: PairsAgreement): GivenReaderError {
  const semOf = (wanted: AgreementQuantity) =>
    quantities.find(({ region, quantity }) => region === "sum" && quantity === wanted)?.agreement.sem;
  const [csa, fdr] = [semOf("csa"), semOf("fdr")];
  if (csa === undefined && fdr === undefined) return {};
  return {
    source: studySource(pairs.length),
    ...present({ csaCm2: csa, fdrPercent: fdr }),
  };
}

/** One number of a reading: CSA and FA in cm², FDR in percentage points; undefined where it was not measured. */
export function quantityOf(
  { patient, rois }: MeasureResult,
  region: AgreementRegion,
  quantity: AgreementQuantity,
): number | undefined {
  if (region === "sum") {
    return { csa: patient.csaCm2, fa: patient.faCm2, fdr: patient.fdrPercent }[quantity];
  }
  const found = onlyOne(rois, region);
  if (quantity === "fdr") return found?.fdrPercent;
  const area = quantity === "csa" ? found?.csaMm2 : found?.faMm2;
  return area === undefined ? undefined : toSquareCentimetres(squareMillimetres(area));
}

/** Dice coefficient of a region's two outlines (pixels as measured); undefined where a reading has not exactly one. */
export function diceOf({ first, second }: DrawnPair, region: string): number | undefined {
  const [one, other] = [onlyOne(first.rois, region), onlyOne(second.rois, region)];
  if (one === undefined || other === undefined) return undefined;
  const size = first.image;
  return diceCoefficient(rasteriseRoi(one, size).data, rasteriseRoi(other, size).data);
}

/** Dice of the regions that the product draws, and then of any others, each once. */
function outlineAgreement(pairs: readonly DrawnPair[]): readonly OutlineAgreement[] {
  const drawn = pairs.flatMap(({ first }) => first.rois.map(({ name }) => name));
  return [...new Set([...regionNames, ...drawn])].flatMap((region) => {
    const dice = pairs.map((pair) => diceOf(pair, region)).filter((value) => value !== undefined);
    return dice.length === 0 ? [] : [{ region, dice }];
  });
}

/** A name that is there twice says nothing. */
function onlyOne<Named extends { readonly name: string }>(
  all: readonly Named[],
  name: string,
): Named | undefined {
  const named = all.filter((one) => one.name === name);
  return named.length === 1 ? named[0] : undefined;
}

/** Whether anything besides the outlines differs that the numbers of both readings rest on. */
function measuredOtherwise({ first, second }: DrawnPair): boolean {
  const [one, other] = [first.result!, second.result!];
  if (canonicalJson(one.recipe) !== canonicalJson(other.recipe)) return true;
  return muscleNames.some((name) => {
    const [left, right] = [onlyOne(one.rois, name), onlyOne(other.rois, name)];
    if (left === undefined || right === undefined) return false;
    return left.convention !== right.convention || left.fdrDenominator !== right.fdrDenominator;
  });
}
