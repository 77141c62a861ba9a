import { expect, it } from "vitest";
import { ImageFolders } from "./image-folders.ts";

it("what is in the folder or the archive of an image is beside it, also of one that was added later", () => {
  const folders = new ImageFolders();
  folders.add(["/scans/a/1.dcm", "/scans/study.zip/2.dcm"]);
  for (const path of ["/scans/a", "/scans/a/3.dcm", "/scans/study.zip/9.dcm"])
    expect(folders.isBeside(path), path).toBe(true);
  for (const path of ["/scans", "/scans/b/1.dcm", "/scans/a/deeper/1.dcm"])
    expect(folders.isBeside(path), path).toBe(false);
  folders.add(["/scans/b/1.dcm"]);
  expect(folders.isBeside("/scans/b/2.dcm")).toBe(true);
});
