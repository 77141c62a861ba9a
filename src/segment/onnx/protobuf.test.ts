import { expect, it } from "vitest";
import { protobufFields, protobufIntegers } from "./protobuf.ts";

const fieldsOf = (...bytes: number[]) => [...protobufFields(Uint8Array.from(bytes))];

// Messages printed on protobuf.dev, Encoding.
it("reads the examples of the format's own description", () => {
  expect(fieldsOf(0x08, 0x96, 0x01)).toEqual([{ number: 1, kind: "varint", value: 150n }]);
  const [text] = fieldsOf(0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67);
  expect(text).toMatchObject({ number: 2, kind: "bytes" });
  expect(String.fromCharCode(...(text as { bytes: Uint8Array }).bytes)).toBe("testing");
  const [packed] = fieldsOf(0x32, 0x06, 0x03, 0x8e, 0x02, 0x9e, 0xa7, 0x05);
  expect(protobufIntegers(packed!)).toEqual([3, 270, 86942]);
  const [minusTwo] = fieldsOf(0x08, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01);
  expect(protobufIntegers(minusTwo!)).toEqual([-2]);
});

it("a message that ends early is refused", () => {
  expect(() => fieldsOf(0x12, 0x07, 0x74)).toThrow(RangeError);
  expect(() => fieldsOf(0x08, 0x96)).toThrow(RangeError);
  expect(() => fieldsOf(0x0b)).toThrow(RangeError);
});
