import { zipSync } from "fflate";
import { readZip } from "./read-zip.ts";

/** A workbook of a million cells has about 40 MB of XML. */
const limits = { entries: 10_000, bytes: 0x10000000 };
/** XML of cells gets ten to thirty times smaller; what gets smaller still is made to exhaust memory. */
const maxGrowth = 150;
/** Less than this may grow as it likes. */
const harmlessBytes = 0x2000000;

/**
 * The parts of an XLSX workbook, unpacked and each held against its length and CRC-32, in an archive without
 * compression: a reader that checks nothing reads what was checked. Throws for a workbook that is damaged, or unpacks
 * to far more than it holds.
 */
export function soundWorkbook(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  const most = Math.min(limits.bytes, Math.max(harmlessBytes, length * maxGrowth));
  const entries = readZip(bytes, () => true, { ...limits, bytes: most });
  if (entries === "too-large") throw new Error(`more than ${Math.round(most / 0x100000)} MiB unpacked`);
  const parts = new Map<string, Uint8Array>();
  for (const { name, bytes: part } of entries === "damaged" ? [] : entries) {
    if (part === undefined || parts.has(name)) throw new Error(`damaged: ${name}`);
    parts.set(name, part);
  }
  if (parts.size === 0) throw new Error("damaged");
  return zipSync(Object.fromEntries(parts), { level: 0 });
}
