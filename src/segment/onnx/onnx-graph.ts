import { type ProtobufField, protobufFields, protobufIntegers } from "./protobuf.ts";

/** A constant of the network: float32, row-major, the shape as ONNX states it (weights: out, in, rows, columns). */
export interface OnnxTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export type OnnxAttribute = number | string | readonly number[] | OnnxTensor;

/** One operation; an empty input name is an optional input left out. */
export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}

/** A network in the order in which it is computed. */
export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly constants: ReadonlyMap<string, OnnxTensor>;
  readonly outputs: readonly string[];
}

/**
 * Reads an ONNX file whose tensors are float32 and are in the file (onnx.proto, IR version 8: ModelProto.graph 7;
 * GraphProto.node 1, initializer 5, output 12). Throws where it is not such a file.
 */
export function readOnnxGraph(file: Uint8Array): OnnxGraph {
  const graph = [...protobufFields(file)].find(({ number }) => number === 7);
  if (graph === undefined) throw new RangeError("The ONNX file holds no graph");
  const nodes: OnnxNode[] = [];
  const constants = new Map<string, OnnxTensor>();
  const outputs: string[] = [];
  for (const field of protobufFields(bytesOf(graph))) {
    if (field.number === 1) nodes.push(readNode(bytesOf(field)));
    else if (field.number === 5) {
      const { name, tensor } = readTensor(bytesOf(field));
      constants.set(name, tensor);
    } else if (field.number === 12) {
      const name = [...protobufFields(bytesOf(field))].find(({ number }) => number === 1);
      outputs.push(name === undefined ? "" : textOf(name));
    }
  }
  return { nodes, constants, outputs };
}

function readNode(message: Uint8Array): OnnxNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, OnnxAttribute>();
  let operator = "";
  for (const field of protobufFields(message)) {
    if (field.number === 1) inputs.push(textOf(field));
    else if (field.number === 2) outputs.push(textOf(field));
    else if (field.number === 4) operator = textOf(field);
    else if (field.number === 5) {
      const { name, value } = readAttribute(bytesOf(field));
      if (value !== undefined) attributes.set(name, value);
    }
  }
  return { operator, inputs, outputs, attributes };
}

/** AttributeProto: name 1, f 2, i 3, s 4, t 5, ints 8. */
function readAttribute(message: Uint8Array) {
  let name = "";
  let value: OnnxAttribute | undefined;
  const integers: number[] = [];
  for (const field of protobufFields(message)) {
    if (field.number === 1) name = textOf(field);
    else if (field.number === 2) value = floatsOf(bytesOf(field))[0]!;
    else if (field.number === 3) value = protobufIntegers(field)[0]!;
    else if (field.number === 4) value = textOf(field);
    else if (field.number === 5) value = readTensor(bytesOf(field)).tensor;
    else if (field.number === 8) integers.push(...protobufIntegers(field));
  }
  return { name, value: integers.length > 0 ? integers : value };
}

/** TensorProto: dims 1, data_type 2 (1 is float32), float_data 4, name 8, raw_data 9 (little-endian). */
function readTensor(message: Uint8Array) {
  const shape: number[] = [];
  let name = "";
  let data = new Float32Array(0);
  for (const field of protobufFields(message)) {
    if (field.number === 1) shape.push(...protobufIntegers(field));
    else if (field.number === 2 && protobufIntegers(field)[0] !== 1) {
      throw new RangeError("The ONNX file holds tensors other than float32");
    } else if (field.number === 4 || field.number === 9) data = floatsOf(bytesOf(field));
    else if (field.number === 8) name = textOf(field);
  }
  if (data.length !== shape.reduce((product, length) => product * length, 1)) {
    throw new RangeError(`The tensor ${name} does not lie in the ONNX file`);
  }
  return { name, tensor: { shape, data } };
}

/** Little-endian float32, copied because the file's bytes need not be aligned. */
const floatsOf = (bytes: Uint8Array) => new Float32Array(new Uint8Array(bytes).buffer);

const textOf = (field: ProtobufField) => String.fromCharCode(...bytesOf(field));

function bytesOf(field: ProtobufField): Uint8Array {
  if (field.kind === "varint") throw new RangeError(`Field ${field.number} of the ONNX file is a number`);
  return field.bytes;
}
