import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { PixelSpacingMm, ScalarImage } from "../../image/scalar-image.ts";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
import type { ModelCard } from "../../segment/model-card.ts";
import { blurBefore } from "../../segment/picture/blur-before.ts";
import { greyPlane } from "../../segment/picture/grey-plane.ts";
import { type GridPlace, onOther } from "../../segment/picture/grid-place.ts";
import { networkPicture } from "../../segment/picture/network-picture.ts";
import { plainLook, type SpineLook } from "./look.ts";
import { pictureSlice } from "./picture-slice.ts";
import { type SagittalTurn, sagittalTurn } from "./sagittal-turn.ts";
import { seeSlice } from "./see-slice.ts";
import type { SpineFinder } from "./spine-finder.ts";
import type { PlacedView } from "./spine-track.ts";
import { turnPlane } from "./turn-plane.ts";

/** A sagittal slice to look at. Without geometry it is taken as sagittal with the head up. */
export interface SagittalSlice {
  readonly image: ScalarImage;
  readonly spacing: PixelSpacingMm;
  readonly geometry?: SliceGeometry;
  /** How the slice is to be turned upright; by its geometry, where absent. */
  readonly turn?: SagittalTurn;
  /** The side of the front once it stands upright, where a look before has told it; without geometry. */
  readonly front?: "left" | "right";
}

/**
 * What the network sees on one sagittal slice, shown to it as `look` says; nothing, without an issue, on an empty one.
 * Issues: `level-not-sagittal`.
 */
export async function lookAtSlice(
  { image, spacing, geometry, turn: given, front }: SagittalSlice,
  finder: SpineFinder,
  card: ModelCard,
  look: SpineLook = plainLook,
): Promise<Result<PlacedView>> {
  const turn = given ?? sagittalTurn(geometry);
  if (turn === undefined) return failure(issue("level-not-sagittal"));
  const { rows, columns } = image;
  const slice =
    geometry === undefined
      ? pictureSlice(image, spacing)
      : { geometry, pixelSpacingMm: spacing, rows, columns };
  const shown = turnPlane(greyPlane(image), spacing, turn);
  const pixelMm = card.input.spacing_mm * look.scale;
  const blurred = blurBefore(shown.plane, shown.spacing, pixelMm);
  const seen = networkPicture(blurred, shown.spacing, card, pixelMm);
  if (seen === undefined)
    return success({ slice, seen: { vertebrae: [], discs: [], canalMm2: 0, front: "left" } });
  const { picture, place } = seen;
  const output = await finder.infer({ ...picture, count: 1 });
  const size = picture.rows * picture.columns;
  const classes = card.output.classes.labels.map((_, k) => ({
    rows: picture.rows,
    columns: picture.columns,
    data: output.subarray(k * size, (k + 1) * size),
  }));
  const onStored = placeOn(place, shown.place);
  const told = geometry === undefined ? front : "left";
  return success({
    slice,
    seen: seeSlice({ classes, place: onStored, pixelMm }, told),
  });
}

/** A grid that is on another, seen from the one beneath that. */
function placeOn({ corner, across, down }: GridPlace, beneath: GridPlace): GridPlace {
  const direction = { ...beneath, corner: [0, 0] } as const;
  return {
    corner: onOther(beneath, corner),
    across: onOther(direction, across),
    down: onOther(direction, down),
  };
}
