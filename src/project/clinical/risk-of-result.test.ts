import { describe, expect, it } from "vitest";
import { issue } from "../../base/issue.ts";
import type { SliceFacts } from "../../image/slice.ts";
import type { MeasureResult } from "../../measure/measure-result.ts";
import { riskInputOf, riskOfResult, scoreModels } from "./risk-of-result.ts";

const result: MeasureResult = {
  image: { sha256: "0".repeat(64), rows: 256, columns: 256, bitsStored: 12 },
  recipe: {
    imagej: "1.53k",
    bits: "native",
    range: { kind: "minmax" },
    scope: "image",
    threshold: { kind: "auto", method: "Default" },
  },
  displayRange: { lower: 0, upper: 4095 },
  rois: [],
  patient: { csaCm2: 31.5, faCm2: 9.45, fdrPercent: 30, fdrDenominator: "mask" },
  shading: {},
  level: { confirmed: "hand" },
  issues: [],
};
/** T2 by its times (TR over 1500 ms, TE over 80 ms). */
const facts: SliceFacts = {
  transferSyntaxUid: "1.2.840.10008.1.2.1",
  frame: 1,
  frames: 1,
  modality: "MR",
  scanningSequence: "SE",
  repetitionTimeMs: 4000,
  echoTimeMs: 100,
};
const levelOf = (change: Partial<MeasureResult>) => {
  const { csaCm2 } = riskInputOf({ ...result, ...change }, facts, {});
  return typeof csaCm2 === "object" && csaCm2?.provenance.kind === "measured" && csaCm2.provenance.level;
};

describe("the input of a risk model", () => {
  it("has the measured values with weighting and level, and the typed ones", () => {
    expect(riskInputOf(result, facts, { ageYears: 72 })).toMatchObject({
      csaCm2: {
        value: 31.5,
        provenance: { kind: "measured", weighting: "T2", level: "L3-inferior-endplate" },
      },
      fdrPercent: { value: 30, provenance: { kind: "measured" } },
      ageYears: 72,
    });
  });

  it("a typed value stands in for the measured one, in whichever unit it was typed", () => {
    expect(riskInputOf(result, facts, { csaCm2: 33 }).csaCm2).toBe(33);
    const other = riskInputOf(result, facts, { csaMm2: 3300 });
    expect(other).toMatchObject({ csaMm2: 3300 });
    expect(other).not.toHaveProperty("csaCm2");
  });

  it("is at the level only where that was confirmed and nothing speaks against it", () => {
    const marked = { confirmed: "endplate", distanceMm: 0.4 } as const;
    expect(levelOf({})).toBe("L3-inferior-endplate");
    expect(levelOf({ level: marked })).toBe("L3-inferior-endplate");
    expect(levelOf({ level: marked, issues: [issue("level-distance", { distance: 9, half: 2 })] })).toBe(
      undefined,
    );
    expect(levelOf({ level: { confirmed: "endplate" } })).toBe(undefined);
    const { level: _, ...unconfirmed } = result;
    const { csaCm2 } = riskInputOf(unconfirmed, facts, {});
    expect(csaCm2).not.toHaveProperty("provenance.level");
  });
});

describe("the model of a Case", () => {
  it("is the default one, another score where it is named, and never one for inspection", () => {
    const named = (model: string) => riskOfResult(result, facts, { values: {}, model }).model.name;
    expect(riskOfResult(result, facts).model.name).toBe("yang-2025-recalibrated");
    expect(named("yang-2025-rebuilt")).toBe("yang-2025-rebuilt");
    expect(named("yang-2025-published-8")).toBe("yang-2025-recalibrated");
    expect(scoreModels.every(({ use }) => use === "score")).toBe(true);
  });
});
