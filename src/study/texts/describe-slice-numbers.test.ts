import { expect, test } from "vitest";
import { describeSliceNumbers } from "./describe-slice-numbers.ts";

test("a slice is named by its series and its image as a PACS names it, by what the file states", () => {
  expect(describeSliceNumbers({ seriesNumber: 5, instanceNumber: 12 }, "en")).toBe("series 5, image 12");
  expect(describeSliceNumbers({ seriesNumber: 5, instanceNumber: 1, frame: 7 }, "zh-CN")).toBe(
    "序列 5，图像 1，第 7 帧",
  );
  expect(describeSliceNumbers({ instanceNumber: 0 }, "en")).toBe("image 0");
  expect(describeSliceNumbers({}, "en")).toBe("");
});
