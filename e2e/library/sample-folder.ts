import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { inProject } from "../../scripts/project-root.ts";
import type { Roi } from "../../src/roi/roi.ts";
import { writeRoiSet } from "../../src/roi/write-roi-set.ts";

/** Ten patients without and ten with a new fracture; made up. */
const cohort = [
  "patient,fracture,age,csa,fdr",
  ...Array.from({ length: 20 }, (_, index) => {
    const fracture = index % 2;
    return [
      index + 1,
      fracture,
      61 + ((index * 7) % 20),
      36 - 2 * fracture - ((index * 5) % 9),
      24 + 5 * fracture + ((index * 3) % 11),
    ].join(",");
  }),
];

const box = (name: string, x: number, y: number): Roi => ({
  id: name,
  name,
  origin: "drawn",
  outlines: [
    {
      type: "polygon",
      points: [
        [x, y],
        [x + 24, y],
        [x + 24, y + 20],
        [x, y + 20],
      ],
    },
  ],
});

/**
 * Puts into a folder what the examples of the library read: `scans/` (the sample studies), `slice.dcm` (an axial T2
 * slice of them), `RoiSet.zip` (boxes on its muscles) and `cohort.csv`.
 */
export async function fillSampleFolder(folder: string): Promise<void> {
  const studies = inProject("sample-dicom/studies");
  await mkdir(folder, { recursive: true });
  await symlink(studies, path.join(folder, "scans"));
  await symlink(path.join(studies, "moderate/t2_tse_tra/IM0010.dcm"), path.join(folder, "slice.dcm"));
  const rois = [box("MF_R", 130, 210), box("MF_L", 166, 210), box("ES_R", 92, 206), box("ES_L", 204, 206)];
  await writeFile(path.join(folder, "RoiSet.zip"), writeRoiSet(rois));
  await writeFile(path.join(folder, "cohort.csv"), `${cohort.join("\n")}\n`);
}
