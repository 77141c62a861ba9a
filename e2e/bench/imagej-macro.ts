import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRoiSet } from "../../src/roi/read-roi-set.ts";

/**
 * Lays out a folder for the macro `measure.ijm`: the slices, and beside each its outlines as text, vertex for vertex
 * those of its RoiSet.zip. Returns the path of a macro that ends by closing ImageJ.
 */
export function layOutForImagej(reference: string, folder: string): string {
  const phantoms = join(reference, "phantoms");
  for (const file of readdirSync(phantoms).filter((name) => name.endsWith(".dcm"))) {
    const name = file.replace(".dcm", "");
    copyFileSync(join(phantoms, file), join(folder, file));
    const rois = readRoiSet(readFileSync(join(phantoms, `${name}.RoiSet.zip`)));
    if (!rois.ok) throw new Error(`The outlines of ${name} could not be read`);
    const lines = rois.value.map((roi) => {
      const { points } = roi.outlines[0];
      return `${roi.name}|${points.map(([x]) => x).join(",")}|${points.map(([, y]) => y).join(",")}`;
    });
    writeFileSync(join(folder, `${name}.txt`), `${lines.join("\n")}\n`);
  }
  const macro = join(folder, "measure.ijm");
  const text = readFileSync(join(reference, "measure.ijm"), "utf8");
  writeFileSync(macro, text.replace('eval("script","System.exit(0);");', 'run("Quit");'));
  return macro;
}
