import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { atMostEvery } from "./at-most-every.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => vi.useRealTimers());

it("passes the first value on, and then one an interval", () => {
  const passed: number[] = [];
  const tell = atMostEvery<number>(50, (value) => passed.push(value));
  for (let value = 0; value < 100; value++) {
    tell(value);
    vi.advanceTimersByTime(10);
  }
  expect(passed).toEqual(Array.from({ length: 20 }, (_, index) => 5 * index));
});
