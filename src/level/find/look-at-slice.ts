import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { PixelSpacingMm, ScalarImage } from "../../image/scalar-image.ts";
import type { SliceGeometry } from "../../image/slice-geometry.ts";
import type { ModelCard } from "../../segment/model-card.ts";
import { blurBefore } from "../../segment/picture/blur-before.ts";
import { greyPlane } from "../../segment/picture/grey-plane.ts";
import { type GridPlace, onOther } from "../../segment/picture/grid-place.ts";
import { networkPicture } from "../../segment/picture/network-picture.ts";
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
  /** How a slice without geometry is to be turned upright; as it is, where absent. */
  readonly turn?: SagittalTurn;
}

/**
 * What the network sees on one sagittal slice; nothing, without an issue, on an empty one. Issues:
 * `level-not-sagittal`.
 */
export async function lookAtSlice(
  { image, spacing, geometry, turn: given }: SagittalSlice,
  finder: SpineFinder,
  card: ModelCard,
): Promise<Result<PlacedView>> {
  const turn = geometry === undefined && given !== undefined ? given : sagittalTurn(geometry);
  if (turn === undefined) return failure(issue("level-not-sagittal"));
  const { rows, columns } = image;
  const slice =
    geometry === undefined
      ? pictureSlice(image, spacing)
      : { geometry, pixelSpacingMm: spacing, rows, columns };
  const upright = turnPlane(greyPlane(image), spacing, turn);
  const blurred = blurBefore(upright.plane, upright.spacing, card.input.spacing_mm);
  const seen = networkPicture(blurred, upright.spacing, card);
  if (seen === undefined) return success({ slice, seen: { vertebrae: [], canalMm2: 0 } });
  const { picture, place } = seen;
  const output = await finder.infer({ ...picture, count: 1 });
  const size = picture.rows * picture.columns;
  const classes = card.output.classes.labels.map((_, k) => ({
    rows: picture.rows,
    columns: picture.columns,
    data: output.subarray(k * size, (k + 1) * size),
  }));
  const pixelMm = card.input.spacing_mm;
  const onStored = placeOn(place, upright.place);
  return success({
    slice,
    seen: seeSlice({ classes, place: onStored, pixelMm }, geometry === undefined ? undefined : "left"),
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
