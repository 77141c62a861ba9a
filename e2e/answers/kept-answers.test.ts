import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sampleAnswers } from "./sample-answers.ts";

/*
 * What command line and engine answer on the samples stays as it is, to the byte, when code moves. A wanted change:
 * `npx vitest run e2e/answers -u`, and the commit says why. Left out is what only words or the moment change: sentences
 * of issues, SPSS labels and codebook, a picture's caption, a ZIP's times; and the last digits of a network's
 * confidence, which another processor may compute otherwise.
 */

let folder: string;
let kept: Map<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "paraspine-answers-"));
  kept = new Map();
  for (const [name, bytes] of await sampleAnswers(folder)) {
    const digest = await digestOf(name, bytes);
    if (digest !== undefined) kept.set(name, digest);
  }
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

it("every answer on the samples is the one of before", async () => {
  expect(kept.size).toBeGreaterThan(120);
  const lines = [...kept].map(([name, digest]) => `${name} ${digest}\n`);
  await expect(lines.sort().join("")).toMatchFileSnapshot("kept-answers.txt");
});

async function digestOf(name: string, bytes: Uint8Array): Promise<string | undefined> {
  if (/codebook|\bsps|\bsav|SHA256SUMS/.test(name)) return undefined;
  if (isPicture(bytes)) return shadesOf(name, bytes);
  if (/xlsx$/.test(name)) return sha256(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
  if (bytes[0] !== "{".charCodeAt(0)) return sha256(bytes);
  const text = new TextDecoder()
    .decode(bytes)
    .replaceAll(folder, "")
    .replaceAll(process.cwd(), "")
    .replace(/"message":\s*"(?:[^"\\]|\\.)*",?\s*/g, "")
    .replace(/"confidence":\s*([\d.]+)/g, (_, digits) => `"confidence": ${Number(digits).toFixed(4)}`);
  return sha256(text);
}

const sha256 = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex");

const isPicture = (bytes: Uint8Array) => bytes[0] === 0x89 && bytes[1] === 0x50;

/** Size and mean colours of the picture's upper half, in steps that another processor's rounding does not cross. */
async function shadesOf(name: string, bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  // A label map has nothing that was rounded.
  if (name === "segment/png") return sha256(data);
  const height = Math.floor(info.height / 2);
  const sums = new Array<number>(info.channels).fill(0);
  for (let at = 0; at < height * info.width * info.channels; at++) sums[at % info.channels]! += data[at]!;
  const means = sums.map((sum) => (sum / (height * info.width)).toFixed(1));
  return `${info.width}x${info.height} ${means.join(" ")}`;
}
