import { Buffer } from "node:buffer";
import type { SpssVariable } from "../../study/tables/spss-variables.ts";
import { cutToBytes, utf8Length } from "../../study/tables/utf8-length.ts";

/** The widest text that is one variable in the file; longer ones would need several segments. */
const longestSystemFileText = 255;

const wordBytes = 8;
const words = (bytes: number) => Math.ceil(bytes / wordBytes);

interface Placed {
  readonly variable: SpssVariable;
  readonly short: string;
  readonly width: number;
  /** 1-based number of its first word of eight bytes. */
  readonly index: number;
}

/**
 * An SPSS system file (.sav): little-endian, uncompressed, UTF-8, without a date, so that the same table gives the same
 * bytes. Texts are cut to 255 bytes. Layout: PSPP Developers Guide, "System File Format".
 *
 * @param rows how many cases there are.
 */
export function writeSpssSystemFile(variables: readonly SpssVariable[], rows: number): Uint8Array {
  const placed: Placed[] = [];
  let next = 1;
  for (const [number, variable] of variables.entries()) {
    const width = Math.min(variable.width, longestSystemFileText);
    placed.push({ variable, width, short: `V${number + 1}`, index: next });
    next += width === 0 ? 1 : words(width);
  }
  return Buffer.concat([
    header(next - 1, rows),
    ...placed.map(variableRecords),
    ...placed.map(shortValueLabels),
    extension(3, 4, int32(1, 0, 0, -1, 1, 1, 2, 65001)),
    extension(4, 8, doubles(-Number.MAX_VALUE, Number.MAX_VALUE, secondLowest)),
    extension(11, 4, int32(...placed.flatMap(display))),
    extension(13, 1, text(placed.map(({ short, variable }) => `${short}=${variable.name}`).join("\t"))),
    longValueLabels(placed),
    extension(16, 8, Buffer.concat([int64(1), int64(rows)])),
    extension(20, 1, text("UTF-8")),
    int32(999, 0),
    ...Array.from({ length: rows }, (_, row) => caseRecord(placed, row)),
  ]);
}

/** What "lowest" means beside the system-missing value: the next number above it. */
const secondLowest = Buffer.from("feffffffffffefff", "hex").readDoubleLE(0);

const text = (value: string) => Buffer.from(value, "utf8");

function padded(value: string, bytes: number): Buffer {
  const whole = Buffer.alloc(bytes, " ");
  text(cutToBytes(value, bytes)).copy(whole);
  return whole;
}

function int32(...values: readonly number[]): Buffer {
  const whole = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) whole.writeInt32LE(value, index * 4);
  return whole;
}

function int64(value: number): Buffer {
  const whole = Buffer.alloc(8);
  whole.writeBigInt64LE(BigInt(value));
  return whole;
}

function doubles(...values: readonly number[]): Buffer {
  const whole = Buffer.alloc(values.length * 8);
  for (const [index, value] of values.entries()) whole.writeDoubleLE(value, index * 8);
  return whole;
}

const header = (caseWords: number, rows: number) =>
  Buffer.concat([
    text("$FL2"),
    padded("@(#) SPSS DATA FILE Paraspine", 60),
    int32(2, caseWords, 0, 0, rows),
    doubles(100),
    padded("01 Jan 70", 9),
    padded("00:00:00", 8),
    padded("Research use only", 64),
    Buffer.alloc(3),
  ]);

/** A1 and F10.2 as a number: decimals, width and type in one (1 text, 5 number). */
const formatOf = ({ variable: { decimals }, width }: Placed) =>
  width > 0 ? (1 << 16) | (width << 8) : (5 << 16) | ((decimals > 0 ? 14 : 8) << 8) | decimals;

function variableRecords(placed: Placed): Buffer {
  const { variable, width, short } = placed;
  const label = text(variable.label);
  const format = formatOf(placed);
  const more = Math.max(0, words(width) - 1);
  return Buffer.concat([
    int32(2, width, 1, 0, format, format),
    padded(short, 8),
    int32(label.length),
    label,
    Buffer.alloc((4 - (label.length % 4)) % 4),
    ...Array.from({ length: more }, () =>
      Buffer.concat([int32(2, -1, 0, 0, formatOfRest, formatOfRest), padded("", 8)]),
    ),
  ]);
}
const formatOfRest = (1 << 16) | (8 << 8);

/** Labels of the values of numbers and of texts of up to eight bytes. */
function shortValueLabels({ variable, width, index }: Placed): Buffer {
  if (variable.valueLabels.length === 0 || width > wordBytes) return Buffer.alloc(0);
  const labels = variable.valueLabels.map(([value, label]) => {
    const words = text(label);
    const whole = Buffer.alloc(Math.ceil((1 + words.length) / 8) * 8, " ");
    whole.writeUInt8(words.length, 0);
    words.copy(whole, 1);
    return Buffer.concat([typeof value === "number" ? doubles(value) : padded(value, 8), whole]);
  });
  return Buffer.concat([int32(3, labels.length), ...labels, int32(4, 1, index)]);
}

/** Labels of the values of longer texts. */
function longValueLabels(placed: readonly Placed[]): Buffer {
  const records = placed
    .filter(({ variable, width }) => variable.valueLabels.length > 0 && width > wordBytes)
    .map(({ variable, width }) =>
      Buffer.concat([
        counted(text(variable.name)),
        int32(width, variable.valueLabels.length),
        ...variable.valueLabels.flatMap(([value, label]) => [
          counted(padded(String(value), width)),
          counted(text(label)),
        ]),
      ]),
    );
  return records.length === 0 ? Buffer.alloc(0) : extension(21, 1, Buffer.concat(records));
}

const counted = (value: Buffer) => Buffer.concat([int32(value.length), value]);

/** Level of measurement, width of the column and alignment. */
const display = ({ variable: { level }, width }: Placed): readonly number[] => [
  level === "nominal" ? 1 : 3,
  width === 0 ? 12 : Math.min(40, Math.max(8, width)),
  width === 0 ? 1 : 0,
];

const extension = (subtype: number, size: number, data: Buffer) =>
  Buffer.concat([int32(7, subtype, size, data.length / size), data]);

function caseRecord(placed: readonly Placed[], row: number): Buffer {
  return Buffer.concat(
    placed.map(({ variable, width }) => {
      const value = variable.values[row];
      if (width === 0) return doubles(typeof value === "number" ? value : -Number.MAX_VALUE);
      const cut = cutToBytes(value === undefined ? "" : String(value), width);
      return padded(cut, words(width) * wordBytes);
    }),
  );
}

/** Whether a text of these variables does not fit. */
export const isCut = (variables: readonly SpssVariable[]) =>
  variables.some(({ values, width }) =>
    width <= longestSystemFileText
      ? false
      : values.some((value) => typeof value === "string" && utf8Length(value) > longestSystemFileText),
  );
