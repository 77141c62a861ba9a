import { pixelToPatient } from "../../image/pixel-to-patient.ts";
import { dot, normalise, subtract } from "../../image/vector3.ts";
import { countFromSacrum, type Uncounted } from "./count-from-sacrum.ts";
import type { FoundSpine } from "./found-spine.ts";
import { looksLikeSpine } from "./looks-like-spine.ts";
import { levelOfCount } from "./spine-class.ts";
import type { PlacedView, SpineTrack } from "./spine-track.ts";
import { trackBodies } from "./track-bodies.ts";

/** A body at least so large on its best slice was seen whole, mm². */
const wholeBodyMm2 = 500;
/** Fewer bodies than this are no spine. */
const fewestBodies = 3;
/** A disc above the lowest body has its centre so far above that body's, mm, */
const discAboveMm = [6, 30] as const;
/** and at least this area; what is left of a disc within a sacrum is mostly not seen at all, mm². */
const discMm2 = 30;
/** Less probable counts are not worth a word. */
const minProbable = 0.02;

/**
 * Finds and counts the vertebrae of a sagittal series: the slices vote together on every body, and the bodies
 * together on the count. Undefined where no lumbar spine is seen.
 *
 * @param views parallel slices in their order; one is enough. A slice may be among them in several looks.
 */
export function findSpine(views: readonly PlacedView[]): FoundSpine | undefined {
  const tracks = trackBodies(views);
  if (tracks.length < fewestBodies) return undefined;
  const witnesses = tracks.map(witness);
  if (!looksLikeSpine(witnesses.map(({ centreMm }) => centreMm))) return undefined;
  const { above, counts } = countFromSacrum(witnesses, {
    looks: views.map((_, at) => tracks.map((track) => onLook(track, at))),
    discAboveLowest: hasDiscAbove(tracks, views),
  });
  const [taken, ...others] = counts;
  const vertebrae = tracks.flatMap((track, at) => {
    const level = levelOfCount(taken!.lowest + above[at]!);
    return level === undefined ? [] : [{ level, confidence: taken!.probability, track }];
  });
  if (!vertebrae.some(({ level }) => level.startsWith("L"))) return undefined;
  return {
    vertebrae,
    alternatives: others
      .filter(({ probability }) => probability >= minProbable)
      .map(({ lowest, probability }) => ({ shift: lowest - taken!.lowest, probability })),
    sacrumSeen: vertebrae.some(({ level }) => level === "S1"),
  };
}

/** What one look alone says of a body. */
function onLook(track: SpineTrack, at: number): Uncounted | undefined {
  const own = track.filter((body) => body.at === at);
  return own.length === 0 ? undefined : witness(own);
}

/** Whether a disc lies above the lowest body, on at least half of the looks that show it. */
function hasDiscAbove(tracks: readonly SpineTrack[], views: readonly PlacedView[]): boolean {
  const [next, lowest] = tracks.slice(-2);
  const found = lowest!.filter(({ at, centreMm }) => {
    const { slice, seen } = views[at]!;
    const upper = next!.reduce((best, body) =>
      Math.abs(body.at - at) < Math.abs(best.at - at) ? body : best,
    );
    const up = normalise(subtract(upper.centreMm, centreMm));
    const area = seen.discs.reduce((sum, { centre, areaMm2 }) => {
      const above = dot(subtract(pixelToPatient(slice, ...centre), centreMm), up);
      return above > discAboveMm[0] && above < discAboveMm[1] ? sum + areaMm2 : sum;
    }, 0);
    return area >= discMm2;
  });
  return found.length >= lowest!.length / 2;
}

/** What all slices say of one body: the mean of its shares, weighed by area. */
function witness(track: SpineTrack): Uncounted {
  const area = track.reduce((sum, { vertebra }) => sum + vertebra.areaMm2, 0);
  const largest = track.reduce((best, body) => (body.vertebra.areaMm2 > best.vertebra.areaMm2 ? body : best));
  const shares = largest.vertebra.shares.map(
    (_, k) => track.reduce((sum, { vertebra }) => sum + vertebra.areaMm2 * vertebra.shares[k]!, 0) / area,
  );
  return {
    centreMm: largest.centreMm,
    shares,
    weight: Math.min(1, largest.vertebra.areaMm2 / wholeBodyMm2),
  };
}
