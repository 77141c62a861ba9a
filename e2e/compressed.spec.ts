import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.ts";

const reference = fileURLToPath(new URL("reference/dicom", import.meta.url));
const expected: Record<string, { readonly frames: readonly (readonly number[])[] }> = JSON.parse(
  readFileSync(path.join(reference, "compressed.json"), "utf8"),
);
const names = ["rle-u16", "jpeg-70-u16", "jpeg-57-s16", "jpegls-80-u12", "j2k-90-u16", "htj2k-201-u12"];

test("compressed files are decoded in the measuring process", async ({ launch }) => {
  const { page } = await launch({ paths: [path.join(reference, "compressed")] });
  for (const name of names) {
    const file = path.join(reference, "compressed", `${name}.dcm`);
    const pixels = await page.evaluate(async (given) => {
      const slice = await window.paraspine.loadSlice(given, 2);
      return slice.ok ? [...slice.value.image.pixels] : slice.issues[0].message;
    }, file);
    expect(pixels, name).toEqual(expected[name]!.frames[1]);
  }
});
