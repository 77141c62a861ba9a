import type { Plane } from "../image/plane.ts";
import { mirrorPlane } from "./mirror-plane.ts";
import type { ModelCard } from "./model-card.ts";
import type { NetworkPicture } from "./network-picture.ts";
import type { NetworkOutput, Segmenter } from "./segmenter.ts";

/** Probabilities on the network's picture: one plane a class, and one of the muscle's own border. */
export interface NetworkProbabilities {
  readonly classes: readonly Plane[];
  readonly muscle: Plane;
}

/** What the network says of the picture and of its mirror image, and the mean of both. */
export interface FlippedProbabilities {
  readonly mean: NetworkProbabilities;
  readonly straight: NetworkProbabilities;
  /** Sides are exchanged back, the planes still mirrored: turning them would cost as much as everything else here. */
  readonly mirrored: NetworkProbabilities;
}

/** What the network says of the picture alone. */
export async function straightProbabilities(
  { picture }: NetworkPicture,
  segmenter: Segmenter,
  card: ModelCard,
): Promise<NetworkProbabilities> {
  const { rows, columns, data } = picture;
  const output = await segmenter.infer({ data, count: 1, rows, columns });
  return planesOf(output, 0, card.output.classes.labels.length, rows, columns);
}

const mirrorImage = { mirrorColumns: true, mirrorRows: false };

/** Runs the network on the picture and on its mirror image, left and right exchanged back (test-time flip). */
export async function flippedProbabilities(
  { picture }: NetworkPicture,
  segmenter: Segmenter,
  card: ModelCard,
): Promise<FlippedProbabilities> {
  const { rows, columns } = picture;
  const data = new Float32Array(2 * picture.data.length);
  data.set(picture.data);
  data.set(mirrorPlane(picture, mirrorImage).data, picture.data.length);
  const output = await segmenter.infer({ data, count: 2, rows, columns });
  const labels = card.output.classes.labels;
  const straight = planesOf(output, 0, labels.length, rows, columns);
  const seen = planesOf(output, 1, labels.length, rows, columns);
  const mirrored: NetworkProbabilities = {
    classes: labels.map((label) => seen.classes[labels.indexOf(otherSide(label))]!),
    muscle: seen.muscle,
  };
  const mean = {
    classes: straight.classes.map((plane, index) => meanWithMirrored(plane, mirrored.classes[index]!)),
    muscle: meanWithMirrored(straight.muscle, mirrored.muscle),
  };
  return { mean, straight, mirrored };
}

const otherSide = (label: string) =>
  label.endsWith("_L") ? `${label.slice(0, -1)}R` : label.endsWith("_R") ? `${label.slice(0, -1)}L` : label;

function planesOf(
  output: NetworkOutput,
  image: number,
  classes: number,
  rows: number,
  columns: number,
): NetworkProbabilities {
  const size = rows * columns;
  const plane = (data: Float32Array, index: number): Plane => ({
    rows,
    columns,
    data: data.subarray(index * size, (index + 1) * size),
  });
  return {
    classes: Array.from({ length: classes }, (_, index) => plane(output.classes, image * classes + index)),
    muscle: plane(output.muscle, image),
  };
}

function meanWithMirrored({ rows, columns, data: own }: Plane, { data: mirrored }: Plane): Plane {
  const data = new Float32Array(own.length);
  for (let start = 0; start < data.length; start += columns) {
    const last = start + columns - 1;
    for (let column = 0; column < columns; column++)
      data[start + column] = (own[start + column]! + mirrored[last - column]!) / 2;
  }
  return { rows, columns, data };
}
