import { expect, it } from "vitest";
import type { SliceFacts } from "../../image/slice.ts";
import { specialPurposeOf } from "./special-purpose-of.ts";

const facts = (some: Partial<SliceFacts>): SliceFacts => ({
  transferSyntaxUid: "1.2.840.10008.1.2.1",
  frame: 1,
  frames: 1,
  ...some,
});

it.each([
  ["mosaic", { imageType: "ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC" }],
  ["mosaic", { imageType: "ORIGINAL\\PRIMARY\\M\\VFRAME" }],
  ["mosaic", { imageType: "ORIGINAL\\PRIMARY\\M\\ND", mosaicImages: 14 }],
  ["localizer", { imageType: "ORIGINAL\\PRIMARY\\LOCALIZER" }],
  ["localizer", { seriesDescription: "3-plane Localizer" }],
  ["localizer", { seriesDescription: "LOC_sag" }],
  ["localizer", { protocolName: "Survey" }],
  ["localizer", { seriesDescription: "3-Pl T2* FGRE S" }],
  ["localizer", { seriesDescription: "3-PLANE" }],
  ["localizer", { seriesDescription: "定位像" }],
  [null, { imageType: "ORIGINAL\\PRIMARY\\M\\NORM", seriesDescription: "t2_tse_tra" }],
  [null, { seriesDescription: "t2 local shim" }],
] as const)("%s: %j", (purpose, some) => {
  expect(specialPurposeOf(facts(some))).toBe(purpose);
});
