import type { Plane } from "../../image/plane.ts";
import type { ModelCard } from "../model-card.ts";
import type { NetworkPicture } from "../picture/network-picture.ts";
import type { Segmenter } from "../segmenter.ts";

/** Probabilities on the network's picture: one plane a class, and one of the muscle's own border. */
export interface NetworkProbabilities {
  readonly classes: readonly Plane[];
  readonly muscle: Plane;
}

/** What the network says of the picture. */
export async function sliceProbabilities(
  { picture: { rows, columns, data } }: NetworkPicture,
  segmenter: Segmenter,
  card: ModelCard,
): Promise<NetworkProbabilities> {
  const output = await segmenter.infer({ data, count: 1, rows, columns });
  const size = rows * columns;
  const plane = (from: Float32Array, index: number): Plane => ({
    rows,
    columns,
    data: from.subarray(index * size, (index + 1) * size),
  });
  return {
    classes: card.output.classes.labels.map((_, index) => plane(output.classes, index)),
    muscle: plane(output.muscle, 0),
  };
}
