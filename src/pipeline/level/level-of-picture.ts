import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import { countIssues } from "../../level/find/count-issues.ts";
import { countOfSpine } from "../../level/find/count-of-spine.ts";
import { findSpine } from "../../level/find/find-spine.ts";
import type { FoundSpine } from "../../level/find/found-spine.ts";
import { lookAtSlice } from "../../level/find/look-at-slice.ts";
import type { SagittalTurn } from "../../level/find/sagittal-turn.ts";
import type { SeenVertebra } from "../../level/find/seen-slice.ts";
import type { PlacedView } from "../../level/find/spine-track.ts";
import { lowConfidence } from "../../segment/model-card.ts";
import type { LevelPorts } from "./level-of-study.ts";

/** A vertebra on a picture; points in pixels, corner convention. */
export interface PicturedVertebra {
  readonly level: string;
  readonly confidence: number;
  readonly seen: SeenVertebra;
}

/** What was found on one sagittal picture. */
export interface PictureLevel {
  readonly vertebrae: readonly PicturedVertebra[];
  readonly alternatives: FoundSpine["alternatives"];
  readonly issues: readonly Issue[];
}

/** The ways a picture may be; mirrored left to right it is known as well. */
const turns: readonly SagittalTurn[] = [
  { transpose: false, mirrorColumns: false, mirrorRows: false },
  { transpose: false, mirrorColumns: false, mirrorRows: true },
  { transpose: true, mirrorColumns: false, mirrorRows: false },
  { transpose: true, mirrorColumns: false, mirrorRows: true },
];
/** A picture is taken as turned only where that shows so much more. */
const muchMore = 1.15;

/**
 * Finds the vertebrae on one sagittal picture without geometry. Issues: `level-no-spacing`, `level-not-found` (errors);
 * `level-count-higher`, `level-count-lower`, `level-no-sacrum`, `level-turned` (warnings).
 */
export async function levelOfPicture(
  image: ScalarImage,
  { finder, card }: Pick<LevelPorts, "finder" | "card">,
): Promise<Result<PictureLevel>> {
  const spacing = image.pixelSpacingMm;
  if (spacing === undefined) return failure(issue("level-no-spacing"));
  let best: { readonly spine: FoundSpine; readonly turn: SagittalTurn; readonly worth: number } | undefined;
  for (const turn of turns) {
    const view = await lookAtSlice({ image, spacing, turn }, finder, card);
    if (!view.ok) return view;
    const spine = findSpine([view.value]);
    if (spine === undefined) continue;
    const worth = (turn === turns[0] ? muchMore : 1) * worthOf(view.value) * spine.vertebrae[0]!.confidence;
    if (best === undefined || worth > best.worth) best = { spine, turn, worth };
  }
  if (best === undefined) return failure(issue("level-not-found"));
  const { spine, turn } = best;
  const turned = turn === turns[0] ? [] : [issue("level-turned")];
  return success({
    vertebrae: spine.vertebrae.map(({ level, confidence, track }) => ({
      level,
      confidence,
      seen: track[0]!.vertebra,
    })),
    alternatives: spine.alternatives,
    issues: [...turned, ...countIssues(countOfSpine(spine), lowConfidence(card))],
  });
}

/** How much body is seen, by area and by how clear its name is. */
const worthOf = ({ seen }: PlacedView) =>
  seen.vertebrae.reduce((sum, { areaMm2, shares }) => sum + areaMm2 * Math.max(...shares), 0);
