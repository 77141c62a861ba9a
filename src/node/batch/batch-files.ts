import path from "node:path";

/** Where everything is in the folder of a batch. */
export const batchFiles = (folder: string) => ({
  cases: path.join(folder, "cases"),
  pictures: path.join(folder, "pictures"),
  records: path.join(folder, "records"),
  plan: path.join(folder, "plan.json"),
  run: path.join(folder, "run.json"),
  csv: path.join(folder, "measurements.csv"),
  xlsx: path.join(folder, "measurements.xlsx"),
  caseOf: (id: string) => path.join(folder, "cases", `${id}.case.json`),
  pictureOf: (id: string) => path.join(folder, "pictures", `${id}.png`),
  levelPictureOf: (id: string) => path.join(folder, "pictures", `${id}.level.png`),
  recordOf: (id: string) => path.join(folder, "records", `${id}.json`),
  /** The lock is beside it, with `-lock` at the end. */
  lock: path.join(folder, ".batch"),
});

export type BatchFiles = ReturnType<typeof batchFiles>;
