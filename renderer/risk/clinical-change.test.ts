import { expect, test } from "vitest";
import { keysOf, unitOfKey } from "../../src/risk/input/variable-keys.ts";
import { withModel, withReaderError, withValue } from "./clinical-change.ts";

test("a quantity is typed in one unit at a time", () => {
  const first = withValue(undefined, "vitaminDNmolL", "vitaminDNmolL", 40);
  expect(first).toEqual({ values: { vitaminDNmolL: 40 } });
  expect(withValue(first, "vitaminDNmolL", "vitaminDNgMl", 16)).toEqual({ values: { vitaminDNgMl: 16 } });
  expect(keysOf("vitaminDNmolL")).toEqual(["vitaminDNmolL", "vitaminDNgMl"]);
  expect([unitOfKey("vitaminDNgMl"), unitOfKey("vitaminDNmolL")]).toEqual(["ng/mL", undefined]);
});

test("what is unknown is left out, and nothing at all is absent", () => {
  const two = { values: { ageYears: 70, diabetes: 1 } };
  const one = withValue(two, "ageYears", "ageYears", undefined);
  expect(one).toEqual({ values: { diabetes: 1 } });
  expect(withValue(one, "diabetes", "diabetes", undefined)).toBeUndefined();
});

test("the model is kept beside the values", () => {
  const chosen = withModel(undefined, "yang-2025-rebuilt");
  expect(chosen).toEqual({ values: {}, model: "yang-2025-rebuilt" });
  expect(withValue(chosen, "ageYears", "ageYears", 70)).toEqual({
    values: { ageYears: 70 },
    model: "yang-2025-rebuilt",
  });
});

test("the reader's own error stays through every other change, and goes with its last number", () => {
  const error = { csaCm2: 0.8, source: { en: "a study", "zh-CN": "研究" } };
  const given = withReaderError(undefined, error);
  expect(given).toEqual({ values: {}, readerError: error });
  const more = withModel(withValue(given, "ageYears", "ageYears", 70), "yang-2025-rebuilt");
  expect(more).toEqual({ values: { ageYears: 70 }, model: "yang-2025-rebuilt", readerError: error });
  expect(withReaderError(more, { source: error.source })).toEqual({
    values: { ageYears: 70 },
    model: "yang-2025-rebuilt",
  });
  expect(withReaderError(given, undefined)).toBeUndefined();
});
