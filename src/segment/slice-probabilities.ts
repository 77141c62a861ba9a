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

/** What the network says of the picture, of its mirror image turned back, and the mean of both. */
export interface FlippedProbabilities {
  readonly mean: NetworkProbabilities;
  readonly straight: NetworkProbabilities;
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
    classes: labels.map((label) => mirrorPlane(seen.classes[labels.indexOf(otherSide(label))]!, mirrorImage)),
    muscle: mirrorPlane(seen.muscle, mirrorImage),
  };
  const mean = {
    classes: straight.classes.map((plane, index) => meanOf(plane, mirrored.classes[index]!)),
    muscle: meanOf(straight.muscle, mirrored.muscle),
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

function meanOf(a: Plane, b: Plane): Plane {
  const data = new Float32Array(a.data.length);
  for (let at = 0; at < data.length; at++) data[at] = (a.data[at]! + b.data[at]!) / 2;
  return { ...a, data };
}
