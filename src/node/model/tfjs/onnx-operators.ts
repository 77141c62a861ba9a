import type * as TensorFlow from "@tensorflow/tfjs-core";
import type { OnnxNode } from "../../../segment/onnx/onnx-graph.ts";

type Tensor = TensorFlow.Tensor;
type Tensor4D = TensorFlow.Tensor4D;

/**
 * An ONNX operator (opset 17) with TensorFlow.js. Pictures are [count, rows, columns, channels] here and
 * [count, channels, rows, columns] in ONNX; inputs that were left out are undefined.
 */
export type OnnxOperator = (
  tf: typeof TensorFlow,
  node: OnnxNode,
  inputs: readonly (Tensor | undefined)[],
) => Tensor;

/** The operators of a convolutional network; whatever a model needs beyond them is not computed but refused. */
export const onnxOperators: { readonly [operator: string]: OnnxOperator } = {
  Add: (tf, _, [a, b]) => tf.add(a!, b!),
  Mul: (tf, _, [a, b]) => tf.mul(a!, b!),
  Div: (tf, _, [a, b]) => tf.div(a!, b!),
  Relu: (tf, _, [x]) => tf.relu(x!),
  Sigmoid: (tf, _, [x]) => tf.sigmoid(x!),
  Softmax(tf, node, [x]) {
    demand(integer(node, "axis", -1) === 1, node);
    return tf.softmax(x!);
  },
  Clip: (tf, _, [x, least, most]) =>
    tf.clipByValue(x!, scalarOf(least, Number.NEGATIVE_INFINITY), scalarOf(most, Number.POSITIVE_INFINITY)),
  Concat(tf, node, inputs) {
    demand(integer(node, "axis", 0) === 1, node);
    return tf.concat(inputs as Tensor[], 3);
  },
  Conv(tf, node, [x, filter, bias]) {
    const pads = integers(node, "pads", [0, 0, 0, 0]);
    const strides = integers(node, "strides", [1, 1]);
    const dilations = integers(node, "dilations", [1, 1]);
    demand(integer(node, "group", 1) === 1, node);
    return tf.fused.conv2d({
      x: x as Tensor4D,
      filter: filter as Tensor4D,
      strides: strides as [number, number],
      dilations: dilations as [number, number],
      pad: [
        [0, 0],
        [pads[0]!, pads[2]!],
        [pads[1]!, pads[3]!],
        [0, 0],
      ],
      ...(bias === undefined ? {} : { bias }),
    });
  },
  MaxPool: (tf, node, [x]) => tf.maxPool(x as Tensor4D, ...poolOf(node)),
  AveragePool(tf, node, [x]) {
    const pool = poolOf(node);
    // TensorFlow leaves the border out of the mean.
    demand(pool[2] === 0 || integer(node, "count_include_pad", 0) === 0, node);
    return tf.avgPool(x as Tensor4D, ...pool);
  },
  Resize(tf, node, [x, , scales]) {
    demand(node.attributes.get("mode") === "linear", node);
    demand(node.attributes.get("coordinate_transformation_mode") === "half_pixel", node);
    demand(scales !== undefined, node);
    const [, rows, columns] = (x as Tensor4D).shape;
    const [, , scaleRows, scaleColumns] = scales!.dataSync();
    const size: [number, number] = [Math.floor(rows * scaleRows!), Math.floor(columns * scaleColumns!)];
    return tf.image.resizeBilinear(x as Tensor4D, size, false, true);
  },
};

/** Kernel, strides and padding of a pooling, which must be the same on all four sides. */
function poolOf(node: OnnxNode): [kernel: [number, number], strides: [number, number], pad: number] {
  const kernel = integers(node, "kernel_shape", []);
  const strides = integers(node, "strides", [1, 1]);
  const pads = integers(node, "pads", [0, 0, 0, 0]);
  demand(integer(node, "ceil_mode", 0) === 0 && pads.every((pad) => pad === pads[0]), node);
  demand(
    integers(node, "dilations", [1, 1]).every((dilation) => dilation === 1),
    node,
  );
  return [[kernel[0]!, kernel[1]!], [strides[0]!, strides[1]!], pads[0]!];
}

function demand(condition: boolean, { operator, outputs }: OnnxNode): void {
  if (!condition)
    throw new RangeError(`TensorFlow.js cannot compute ${operator} as ${outputs[0]} asks for it`);
}

const integer = (node: OnnxNode, name: string, absent: number): number =>
  (node.attributes.get(name) as number | undefined) ?? absent;

const integers = (node: OnnxNode, name: string, absent: readonly number[]): readonly number[] =>
  (node.attributes.get(name) as readonly number[] | undefined) ?? absent;

const scalarOf = (tensor: Tensor | undefined, absent: number): number => tensor?.dataSync()[0] ?? absent;
