import { describe, expect, it } from "vitest";
import type { SliceFacts } from "../../image/slice.ts";
import { fatSuppressionOf } from "./fat-suppression-of.ts";

const facts = (some: Partial<SliceFacts>): SliceFacts => ({
  transferSyntaxUid: "1.2.840.10008.1.2.1",
  frame: 1,
  frames: 1,
  ...some,
});

describe("fat suppression", () => {
  it.each([
    ["scan option FS", { scanOptions: "PFP\\FS" }, true],
    ["STIR by its inversion time", { scanOptions: "", inversionTimeMs: 160 }, true],
    ["spectral suppression of enhanced MR", { spectralSuppression: "FAT" }, true],
    ["of fat and water", { spectralSuppression: "FAT_AND_WATER" }, true],
    ["Dixon water image", { scanOptions: "", imageType: "DERIVED\\PRIMARY\\DIXON\\WATER" }, true],
    ["named water of a Dixon series", { scanOptions: "", seriesDescription: "t2_tse_dixon_tra_W" }, true],
    ["named fs", { seriesDescription: "t2_tse_fs_tra" }, true],
    ["named STIR", { seriesDescription: "SAG STIR" }, true],
    ["named TIRM", { seriesDescription: "t2_tirm_sag" }, true],
    ["named fat sat", { seriesDescription: "AX T2 FAT SAT" }, true],
    ["named SPAIR", { protocolName: "T2W_SPAIR" }, true],
    ["named FSat", { seriesDescription: "Ax T2 FSat" }, true],
    ["named PDFS", { seriesDescription: "Ax PDFS" }, true],
    ["named T2WFS", { seriesDescription: "T2WFS" }, true],
    ["named in Chinese", { seriesDescription: "T2压脂 横断" }, true],
    ["named in Chinese, at the end", { seriesDescription: "横断脂肪抑制" }, true],
    ["named without in Chinese", { scanOptions: "", seriesDescription: "T2横断无脂肪抑制" }, false],
    ["a water-fat shift", { scanOptions: "", seriesDescription: "T2W_TSE WFS1" }, false],
    ["named without", { scanOptions: "", seriesDescription: "t2 tra no fs" }, false],
    ["other options", { scanOptions: "PFP" }, false],
    ["no options", { scanOptions: "", seriesDescription: "t2_tse_tra" }, false],
    ["no spectral suppression", { spectralSuppression: "NONE" }, false],
    ["suppressed water", { spectralSuppression: "WATER" }, false],
    [
      "fluid-attenuated, long inversion time",
      { scanOptions: "", inversionTimeMs: 2500, seriesDescription: "t2_tirm_dark-fluid" },
      false,
    ],
    ["nothing stated", { seriesDescription: "t2_tse_tra" }, null],
    ["fs only as a part of a word", { seriesDescription: "fsefse offset" }, null],
  ] as const)("%s", (_, some, expected) => {
    expect(fatSuppressionOf(facts(some))).toBe(expected);
  });
});
