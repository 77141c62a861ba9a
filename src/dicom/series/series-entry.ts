import { present } from "../../base/present.ts";
import { fatSuppressionOf } from "./fat-suppression-of.ts";
import type { ListedFrame } from "./listed-frame.ts";
import { planeOf } from "./plane-of.ts";
import { slicePositions } from "./slice-position.ts";
import { specialPurposeOf } from "./special-purpose-of.ts";
import type { SeriesEntry, SliceEntry } from "./study-listing.ts";
import { weightingOf } from "./weighting-of.ts";

/** The entry of one stack of frames, its slices sorted by position, else by instance and frame number. */
export function seriesEntry(frames: readonly ListedFrame[]): SeriesEntry {
  const positions = slicePositions(frames.map((frame) => frame.facts.geometry));
  const slices = frames.map((frame, index) => sliceEntry(frame, positions[index])).sort(byPlace);
  const { facts, pixelSpacingMm, rows, columns } = frames[0]!;
  const found = facts.modality === undefined || facts.modality === "MR" ? weightingOf(facts) : null;
  const isMr = facts.modality === "MR";
  const specialPurpose = specialPurposeOf(facts);
  return {
    seriesInstanceUid: facts.seriesInstanceUid ?? "",
    modality: facts.modality ?? null,
    description: facts.seriesDescription ?? null,
    ...present({ seriesNumber: facts.seriesNumber }),
    plane: facts.geometry ? planeOf(facts.geometry) : null,
    weighting: found?.weighting ?? null,
    ...(found === null ? {} : { weightingReason: found.reason }),
    fatSuppressed: isMr ? fatSuppressionOf(facts) : null,
    ...(specialPurpose === null ? {} : { specialPurpose }),
    rows,
    columns,
    pixelSpacingMm: pixelSpacingMm ? [pixelSpacingMm.row, pixelSpacingMm.column] : null,
    sliceCount: slices.length,
    transferSyntaxUid: facts.transferSyntaxUid,
    files: [...new Set(slices.map(({ path }) => path))],
    slices,
  };
}

function sliceEntry({ path, facts }: ListedFrame, positionMm: number | undefined): SliceEntry {
  return {
    path,
    frame: facts.frame,
    ...present({
      sopInstanceUid: facts.sopInstanceUid,
      instanceNumber: facts.instanceNumber,
      positionMm,
      geometry: facts.geometry,
    }),
  };
}

/** Positions nearer than a micrometre are the same place, written with other digits. */
const micrometres = (positionMm: number | undefined) => Math.round((positionMm ?? 0) * 1000);

function byPlace(a: SliceEntry, b: SliceEntry): number {
  return (
    micrometres(a.positionMm) - micrometres(b.positionMm) ||
    (a.instanceNumber ?? 0) - (b.instanceNumber ?? 0) ||
    a.frame - b.frame ||
    (a.path < b.path ? -1 : 1)
  );
}
