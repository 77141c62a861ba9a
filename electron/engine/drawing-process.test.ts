import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { drawingProcess } from "./drawing-process.ts";
import type { EngineClient } from "./engine-client.ts";

let calls: string[];
let starts: number;
const start = () => {
  starts += 1;
  return {
    call: (method: string) => calls.push(method),
    stop: () => calls.push("stop"),
  } as unknown as EngineClient;
};

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
  starts = 0;
});
afterEach(() => vi.useRealTimers());

it("makes the model ready once nothing was asked for a while", () => {
  const drawing = drawingProcess(start);
  for (let slice = 0; slice < 5; slice++) {
    drawing.busy();
    vi.advanceTimersByTime(300);
  }
  expect(calls).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(calls).toEqual(["warmModel"]);
});

it("starts one process only, and does not warm what runs already", () => {
  const drawing = drawingProcess(start);
  drawing.client();
  drawing.client();
  drawing.busy();
  vi.advanceTimersByTime(10_000);
  expect([starts, calls]).toEqual([1, []]);
  drawing.stop();
  expect(calls).toEqual(["stop"]);
});

it("starts nothing where it is stopped before", () => {
  const drawing = drawingProcess(start);
  drawing.busy();
  drawing.stop();
  vi.advanceTimersByTime(10_000);
  expect([starts, calls]).toEqual([0, []]);
});
