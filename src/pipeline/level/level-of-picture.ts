import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import { countIssues } from "../../level/find/count-issues.ts";
import { countOfSpine } from "../../level/find/count-of-spine.ts";
import { findSpine } from "../../level/find/find-spine.ts";
import type { FoundSpine } from "../../level/find/found-spine.ts";
import { looks } from "../../level/find/look.ts";
import { lookAtSlice } from "../../level/find/look-at-slice.ts";
import type { SagittalTurn } from "../../level/find/sagittal-turn.ts";
import type { SeenVertebra } from "../../level/find/seen-slice.ts";
import type { PlacedView, SpineTrack } from "../../level/find/spine-track.ts";
import { lowConfidence } from "../../segment/model-card.ts";
import type { GridPoint } from "../../segment/picture/grid-place.ts";
import type { LevelPorts } from "./level-of-study.ts";
import { sightOfSpine } from "./sight-of-spine.ts";

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
/**
 * A picture is taken as turned only where that shows so much more: nearly all are upright, and a steep sacrum in noise
 * was seen 2.2 times as well head down. Where it shows more, but not so much, this is reported.
 */
const muchMore = 3;

/**
 * Finds the vertebrae on one sagittal picture without geometry: turned as it shows most, and then in every look. Issues:
 * `level-no-spacing`, `level-not-found` (errors); `level-count-higher`, `level-count-lower`, `level-no-sacrum`,
 * `level-turned`, `level-orientation` (warnings).
 */
export async function levelOfPicture(
  image: ScalarImage,
  { finder, card }: Pick<LevelPorts, "finder" | "card">,
): Promise<Result<PictureLevel>> {
  const spacing = image.pixelSpacingMm;
  if (spacing === undefined) return failure(issue("level-no-spacing"));
  let most = 0;
  let best: { readonly view: PlacedView; readonly turn: SagittalTurn; readonly sight: number } | undefined;
  for (const turn of turns) {
    const view = await lookAtSlice({ image, spacing, turn }, finder, card);
    if (!view.ok) return view;
    const sight = sightOfSpine(view.value);
    const least = best === undefined ? 0 : best.turn === turns[0] ? muchMore * best.sight : best.sight;
    if (sight > least) best = { view: view.value, turn, sight };
    most = Math.max(most, sight);
  }
  if (best === undefined) return failure(issue("level-not-found"));
  const { view, turn } = best;
  const views = [view];
  for (const look of looks.slice(1)) {
    const again = await lookAtSlice({ image, spacing, turn, front: view.seen.front }, finder, card, look);
    if (!again.ok) return again;
    views.push(again.value);
  }
  const spine = findSpine(views);
  if (spine === undefined) return failure(issue("level-not-found"));
  const asItIs = most > best.sight ? [issue("level-orientation")] : [];
  const turned = turn === turns[0] ? asItIs : [issue("level-turned")];
  return success({
    vertebrae: spine.vertebrae.map(({ level, confidence, track }) => ({
      level,
      confidence,
      seen: meanVertebra(track),
    })),
    alternatives: spine.alternatives,
    issues: [...turned, ...countIssues(countOfSpine(spine), lowConfidence(card))],
  });
}

/** A body as all looks at the one slice show it; looks that only guess where it ends have no say where others do not. */
function meanVertebra(track: SpineTrack): SeenVertebra {
  const all = track.map(({ vertebra }) => vertebra);
  const seen = all.some(({ guessed }) => !guessed) ? all.filter(({ guessed }) => !guessed) : all;
  const mean = (of: (vertebra: SeenVertebra) => GridPoint): GridPoint => [
    seen.reduce((sum, vertebra) => sum + of(vertebra)[0], 0) / seen.length,
    seen.reduce((sum, vertebra) => sum + of(vertebra)[1], 0) / seen.length,
  ];
  return {
    ...seen[0]!,
    centre: mean(({ centre }) => centre),
    corners: {
      superiorAnterior: mean(({ corners }) => corners.superiorAnterior),
      superiorPosterior: mean(({ corners }) => corners.superiorPosterior),
      inferiorAnterior: mean(({ corners }) => corners.inferiorAnterior),
      inferiorPosterior: mean(({ corners }) => corners.inferiorPosterior),
    },
  };
}
