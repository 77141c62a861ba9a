/** One field of a Protocol Buffers message: its number and its value as it is in the file. */
export type ProtobufField =
  | { readonly number: number; readonly kind: "varint"; readonly value: bigint }
  | { readonly number: number; readonly kind: "fixed"; readonly bytes: Uint8Array }
  | { readonly number: number; readonly kind: "bytes"; readonly bytes: Uint8Array };

/**
 * The fields of a message in the order of the file (protobuf.dev, Encoding: wire types 0, 1, 2 and 5). Byte ranges
 * are views, not copies. Throws on a message that ends early or has another wire type.
 */
export function* protobufFields(message: Uint8Array): Generator<ProtobufField> {
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = message[at++];
      if (byte === undefined) break;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError("A protobuf message ends early");
  };
  const take = (length: number): Uint8Array => {
    const bytes = message.subarray(at, at + length);
    if (bytes.length < length) throw new RangeError("A protobuf message ends early");
    at += length;
    return bytes;
  };
  while (at < message.length) {
    const key = Number(varint());
    const number = key >>> 3;
    const wireType = key & 7;
    if (wireType === 0) yield { number, kind: "varint", value: varint() };
    else if (wireType === 2) yield { number, kind: "bytes", bytes: take(Number(varint())) };
    else if (wireType === 1 || wireType === 5)
      yield { number, kind: "fixed", bytes: take(wireType === 1 ? 8 : 4) };
    else throw new RangeError(`Protobuf wire type ${wireType} is not known`);
  }
}

/** Repeated integers, packed into one field or one a field; two's complement of 64 bits. */
export function protobufIntegers(field: ProtobufField): readonly number[] {
  if (field.kind === "varint") return [Number(BigInt.asIntN(64, field.value))];
  const values: number[] = [];
  let value = 0n;
  let shift = 0n;
  for (const byte of field.bytes) {
    value |= BigInt(byte & 0x7f) << shift;
    shift += 7n;
    if (byte >= 0x80) continue;
    values.push(Number(BigInt.asIntN(64, value)));
    [value, shift] = [0n, 0n];
  }
  return values;
}
