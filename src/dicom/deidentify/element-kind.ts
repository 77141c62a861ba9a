import { type Representation, representationOf } from "../dictionary/representation-of.ts";
import { tagsIn } from "../dictionary/tag-list.ts";

/** What sort of value an attribute has, as de-identification distinguishes them. */
export type ElementKind =
  | "sequence"
  | "uid"
  | "date"
  | "time"
  | "dateTime"
  | "code"
  | "age"
  | "decimal"
  | "number"
  | "text"
  | "bulk";

const kinds: { readonly [Vr in Representation]?: ElementKind } = {
  SQ: "sequence",
  UI: "uid",
  DA: "date",
  TM: "time",
  DT: "dateTime",
  CS: "code",
  AS: "age",
  DS: "decimal",
  IS: "decimal",
  US: "number",
  SS: "number",
  "US or SS": "number",
  UL: "number",
  SL: "number",
  FL: "number",
  FD: "number",
  SV: "number",
  UV: "number",
  AT: "number",
  LO: "text",
  SH: "text",
  ST: "text",
  LT: "text",
  UT: "text",
  UC: "text",
  PN: "text",
  AE: "text",
  UR: "text",
};

/** Values of many bytes that images need: look-up tables, colours, meshes, spectra and pixels. */
const neededBytes: ReadonlySet<number> = new Set(
  tagsIn(`
    0028 1101 1102 1103 1201 1202 1203 1204 1221 1222 1223 1224 2000 3002 3006
    0066 0016 0040 0041 0042 0043
    5600 0010 0020
    7fe0 0001 0002 0008 0009 0010`),
);

/**
 * The sort of an attribute's value; absent for attributes that the dictionary does not know, and for values of many bytes
 * that no image needs.
 */
export function elementKind(tag: number): ElementKind | undefined {
  if (neededBytes.has(tag)) return "bulk";
  const representation = representationOf(tag);
  return representation && kinds[representation];
}
