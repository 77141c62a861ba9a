import { describe, expect, it } from "vitest";
import type { SliceFacts } from "../../image/slice.ts";
import { weightingOf } from "./weighting-of.ts";

const facts = (some: Partial<SliceFacts>): SliceFacts => ({
  transferSyntaxUid: "1.2.840.10008.1.2.1",
  frame: 1,
  frames: 1,
  ...some,
});
const times = (repetitionTimeMs: number, echoTimeMs: number, more: Partial<SliceFacts> = {}) =>
  facts({ repetitionTimeMs, echoTimeMs, scanningSequence: "SE", ...more });

describe("typical lumbar protocols", () => {
  it.each([
    ["T2 TSE axial, 3 T", times(3500, 101), "T2", "times"],
    ["T2 FSE sagittal, 1.5 T", times(2800, 85), "T2", "times"],
    ["T1 SE", times(550, 11), "T1", "times"],
    ["T1 TSE, 3 T", times(820, 9.4), "T1", "times"],
    ["PD", times(2600, 22), "PD", "times"],
    ["STIR", times(4200, 42, { scanningSequence: "SE\\IR", inversionTimeMs: 160 }), "T2", "inversion"],
    [
      "T1 FLAIR, 3 T",
      times(2200, 9, { scanningSequence: "SE\\IR", inversionTimeMs: 860 }),
      "T1",
      "inversion",
    ],
    ["an inversion time of 0 is none", times(3500, 101, { inversionTimeMs: 0 }), "T2", "times"],
    ["times beat the name", times(600, 12, { seriesDescription: "t2_tse_tra" }), "T1", "times"],
    ["name alone", facts({ seriesDescription: "t2_tse_tra_320" }), "T2", "description"],
    ["name, in capitals", facts({ seriesDescription: "AX T2 FRFSE" }), "T2", "description"],
    ["name, grown together", facts({ protocolName: "T2W_TSE" }), "T2", "description"],
    ["name between Chinese", facts({ seriesDescription: "腰椎T2轴位" }), "T2", "description"],
    ["name of a T1", facts({ seriesDescription: "SAG T1" }), "T1", "description"],
    ["name of a PD", facts({ seriesDescription: "pd_tse_sag" }), "PD", "description"],
    [
      "gradient echo with a name",
      facts({
        scanningSequence: "GR",
        repetitionTimeMs: 500,
        echoTimeMs: 18,
        seriesDescription: "t2_me2d_tra",
      }),
      "T2",
      "description",
    ],
    [
      "T1-TFE by Philips, with inversion",
      facts({
        scanningSequence: "RM",
        imageType: "ORIGINAL\\PRIMARY\\M_FFE\\M\\FFE",
        repetitionTimeMs: 1600,
        echoTimeMs: 4,
        inversionTimeMs: 200,
        seriesDescription: "T1-TFE tra",
      }),
      "T1",
      "description",
    ],
  ] as const)("%s", (_, found, weighting, reason) => {
    expect(weightingOf(found)).toEqual({ weighting, reason });
  });

  it.each([
    ["nothing stated", facts({})],
    ["between T1 and T2", times(1350, 45)],
    ["two weightings in the name", facts({ seriesDescription: "pd+t2 tse" })],
    ["T2*", facts({ scanningSequence: "GR", seriesDescription: "AX T2* MERGE" })],
    ["T2 star", facts({ scanningSequence: "GR", seriesDescription: "t2star_tra" })],
    ["gradient echo without a name", facts({ scanningSequence: "GR", repetitionTimeMs: 10, echoTimeMs: 4 })],
    ["T1 and T2 only as parts of other words", facts({ seriesDescription: "RECTT2X T12 level" })],
  ] as const)("unknown: %s", (_, found) => {
    expect(weightingOf(found)).toBeNull();
  });
});
