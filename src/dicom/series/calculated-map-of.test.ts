import { expect, it } from "vitest";
import type { SliceFacts } from "../../image/slice.ts";
import { calculatedMapOf } from "./calculated-map-of.ts";
import { weightingOf } from "./weighting-of.ts";

/** Of the times of a T2-weighted spin echo. */
const facts = (some: Partial<SliceFacts>): SliceFacts => ({
  transferSyntaxUid: "1.2.840.10008.1.2.1",
  frame: 1,
  frames: 1,
  repetitionTimeMs: 3500,
  echoTimeMs: 90,
  scanningSequence: "SE",
  ...some,
});

it.each([
  ["ADC by type", { imageType: "DERIVED\\PRIMARY\\DIFFUSION\\ADC\\ND" }, "diffusion"],
  ["DWI by name", { seriesDescription: "ep2d_diff_b50_800_tra" }, "diffusion"],
  ["ADC by name", { seriesDescription: "dADC Map", protocolName: "AX DWI" }, "diffusion"],
  ["T2 map by type", { imageType: "DERIVED\\PRIMARY\\M\\T2 MAP" }, "parameter-map"],
  ["T2 map by name", { seriesDescription: "T2_map_tra" }, "parameter-map"],
  ["T2 map by one word", { seriesDescription: "Ax T2Map" }, "parameter-map"],
  ["fat fraction", { imageType: "DERIVED\\PRIMARY\\DIXON\\FAT_FRACTION" }, "parameter-map"],
  ["subtraction by type", { imageType: "DERIVED\\PRIMARY\\SUBTRACTION" }, "subtraction"],
  ["subtraction by name", { seriesDescription: "t2_tra_SUB" }, "subtraction"],
  ["fat by type", { imageType: "ORIGINAL\\PRIMARY\\DIXON\\FAT" }, "fat-only"],
  ["Philips' fat by type", { imageType: "ORIGINAL\\PRIMARY\\F\\TSE" }, "fat-only"],
  ["GE's fat by name", { seriesDescription: "FAT: Ax T2 IDEAL" }, "fat-only"],
  ["Siemens' fat by name", { seriesDescription: "t2_tse_dixon_tra_F" }, "fat-only"],
  ["opposed phase by type", { imageType: "DERIVED\\PRIMARY\\DIXON\\OPP_PHASE" }, "opposed-phase"],
  ["GE's opposed phase by type", { imageType: "DERIVED\\PRIMARY\\DIXON\\OUT_PHASE" }, "opposed-phase"],
  ["Philips' opposed phase by type", { imageType: "DERIVED\\PRIMARY\\OP\\OP\\DERIVED" }, "opposed-phase"],
  ["GE's opposed phase by name", { seriesDescription: "OutPhase: Ax T2 IDEAL" }, "opposed-phase"],
  ["Siemens' opposed phase by name", { seriesDescription: "t2_tse_dixon_tra_opp" }, "opposed-phase"],
  ["a phase image", { imageType: "ORIGINAL\\PRIMARY\\P\\ND" }, "phase"],
  ["an imaginary part", { imageType: "ORIGINAL\\PRIMARY\\I_SE\\I\\SE" }, "phase"],
] as const)("%s has no weighting", (_, some, expected) => {
  expect(calculatedMapOf(facts(some))).toBe(expected);
  expect(weightingOf(facts(some))).toBeNull();
});

it.each([
  ["a filtered image", { imageType: "DERIVED\\PRIMARY\\M\\NORM\\DIS2D" }],
  ["a spin echo by Philips", { imageType: "ORIGINAL\\PRIMARY\\M_SE\\M\\SE" }],
  ["a fat-saturated image", { seriesDescription: "AX T2 FAT SAT" }],
  ["water of a Dixon series", { imageType: "DERIVED\\PRIMARY\\DIXON\\WATER" }],
  ["the in-phase image by type", { imageType: "DERIVED\\PRIMARY\\DIXON\\IN_PHASE" }],
  ["the real part of an inversion recovery", { imageType: "ORIGINAL\\PRIMARY\\R_IR\\R\\IR" }],
  ["an outpatient's image", { seriesDescription: "T2 tra out patient" }],
  ["the in-phase image of a Dixon series", { seriesDescription: "InPhase: Ax T2 IDEAL" }],
  ["the echoes of a map's protocol", { seriesDescription: "se_mc", protocolName: "T2_map" }],
] as const)("%s keeps its weighting", (_, some) => {
  expect(calculatedMapOf(facts(some))).toBeNull();
  expect(weightingOf(facts(some))?.weighting).toBe("T2");
});
