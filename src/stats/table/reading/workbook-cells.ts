import { readZip } from "../../../base/archive/read-zip.ts";

/** A cell of a sheet, rows and columns counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What a sheet's XML says beyond its values. */
export interface SheetFacts {
  /** Formulas whose result is not stored, as programs write them that cannot calculate. */
  readonly uncached: readonly CellPlace[];
  /** `#DIV/0!` and its kin, which readers pass over as if the cell were empty. */
  readonly errors: readonly (CellPlace & { readonly text: string })[];
}

const limits = { entries: 10_000, bytes: 0x10000000 };
const cellTag = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const attribute = (tag: string, name: string) =>
  new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];

/** The facts of one sheet of an XLSX workbook, by its place in the workbook from 0. */
export function workbookCells(
  bytes: Uint8Array,
  sheet: number,
  decode: (bytes: Uint8Array) => string,
): SheetFacts {
  const wanted = (name: string) =>
    /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
  const entries = readZip(bytes, wanted, limits);
  const parts = new Map(
    typeof entries === "string" ? [] : entries.map(({ name, bytes: part }) => [name, part]),
  );
  const xml = (name: string) => {
    const part = parts.get(name);
    return part === undefined ? "" : decode(part);
  };
  const tags = [...xml("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].map(([, tag]) => tag!);
  const relation = attribute(tags[sheet] ?? "", "id");
  const targets = [...xml("xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)];
  const target = targets.find(([, tag]) => attribute(tag!, "Id") === relation)?.[1];
  const path = attribute(target ?? "", "Target")?.replace(/^\/?(xl\/)?/, "xl/");
  const [uncached, errors]: [CellPlace[], (CellPlace & { text: string })[]] = [[], []];
  for (const [, tag, body = ""] of xml(path ?? "").matchAll(cellTag)) {
    const place = placeOf(attribute(tag!, "r") ?? "");
    if (place === undefined) continue;
    const value = /<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(body)?.[1] ?? "";
    if (attribute(tag!, "t") === "e") errors.push({ ...place, text: value || "#VALUE!" });
    else if (/<(?:\w+:)?f\b/.test(body) && value === "" && attribute(tag!, "t") !== "str")
      uncached.push(place);
  }
  return { uncached, errors };
}

/** `C12` as column 2, row 11. */
function placeOf(reference: string): CellPlace | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d+)$/.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
