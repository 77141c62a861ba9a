import type { Tensor, Tensor4D } from "@tensorflow/tfjs-core";
import { type OnnxGraph, type OnnxTensor, readOnnxGraph } from "../../segment/onnx/onnx-graph.ts";
import type { NetworkInput, Segmenter } from "../../segment/segmenter.ts";
import { onnxOperators } from "./tfjs/onnx-operators.ts";
import { type ReadyTensorFlow, readyTensorFlow } from "./tfjs/tensorflow.ts";

/**
 * The model on TensorFlow.js: the same ONNX file, its operations computed one after the other. Throws where the
 * weights cannot be read, ask for an operation that is not there, or TensorFlow.js cannot start.
 */
export async function tfjsSegmenter(weights: Uint8Array): Promise<Segmenter> {
  const graph = readOnnxGraph(weights);
  const missing = graph.nodes.find(({ operator }) => operator !== "Constant" && !(operator in onnxOperators));
  if (missing !== undefined) throw new RangeError(`TensorFlow.js cannot compute ${missing.operator}`);
  const { tf, engine } = await readyTensorFlow();
  const constants = constantsOf(graph, tf);
  const uses = usesOf(graph);
  return {
    engine,
    async infer({ data, count, rows, columns }: NetworkInput) {
      const values = new Map(constants);
      const left = new Map(uses);
      values.set("image", tf.tensor4d(data, [count, rows, columns, 1]));
      for (const node of graph.nodes) {
        if (node.operator === "Constant") continue;
        const inputs = node.inputs.map((name) => values.get(name));
        values.set(node.outputs[0]!, onnxOperators[node.operator]!(tf, node, inputs));
        for (const name of node.inputs) {
          if (constants.has(name) || name === "") continue;
          left.set(name, left.get(name)! - 1);
          if (left.get(name) === 0) values.get(name)!.dispose();
        }
      }
      const [classes, muscle] = await Promise.all(
        ["classes", "muscle"].map(async (name) => {
          const output = values.get(name) as Tensor4D;
          const turned = tf.transpose(output, [0, 3, 1, 2]);
          output.dispose();
          const floats = (await turned.data()) as Float32Array;
          turned.dispose();
          return floats;
        }),
      );
      return { classes: classes!, muscle: muscle! };
    },
    async close() {
      for (const constant of constants.values()) constant.dispose();
    },
  };
}

/** How often each value is an input. */
function usesOf({ nodes }: OnnxGraph): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const name of nodes.flatMap(({ inputs }) => inputs)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** Weights and constants in TensorFlow's order: filters [rows, columns, in, out], what is added to a picture its channels last. */
function constantsOf(
  { nodes, constants }: OnnxGraph,
  tf: ReadyTensorFlow["tf"],
): ReadonlyMap<string, Tensor> {
  const filters = new Set(
    nodes.filter(({ operator }) => operator === "Conv").map(({ inputs }) => inputs[1]!),
  );
  const inNodes = nodes
    .filter(({ operator }) => operator === "Constant")
    .map(({ outputs, attributes }) => [outputs[0]!, attributes.get("value") as OnnxTensor] as const);
  return new Map(
    [...constants, ...inNodes].map(([name, { shape, data }]) => {
      const tensor = tf.tensor(data, [...shape]);
      if (shape.length !== 4) return [name, tensor];
      const turned = tf.transpose(tensor, filters.has(name) ? [2, 3, 1, 0] : [0, 2, 3, 1]);
      tensor.dispose();
      return [name, turned];
    }),
  );
}
