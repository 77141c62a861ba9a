// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ClickedGesture, Gesture, Question } from "./gesture.ts";
import { useGesture } from "./use-gesture.ts";

const clicked: ClickedGesture = {
  kind: "polygon",
  points: [[1, 1]],
  cursor: [1, 1],
  add: false,
  region: "ES_L",
};
const dragged: Gesture = { kind: "freehand", points: [[1, 1]], add: false };

function held() {
  const resumed: string[] = [];
  const hook = renderHook(({ slice }) => useGesture(slice, ({ region }) => resumed.push(region)), {
    initialProps: { slice: "a" },
  });
  return {
    resumed,
    now: () => hook.result.current.gesture,
    put: (gesture: Gesture | null) => act(() => hook.result.current.put(gesture)),
    goTo: (slice: string) => hook.rerender({ slice }),
  };
}

test("what is drawn click by click waits on its slice, and the return to it is told", () => {
  const { resumed, now, put, goTo } = held();
  put(clicked);
  goTo("b");
  expect(now()).toBeNull();
  put(dragged);
  put(null);
  goTo("a");
  expect(now()).toBe(clicked);
  expect(resumed).toEqual(["ES_L"]);
  put(null);
  goTo("b");
  goTo("a");
  expect(now()).toBeNull();
  expect(resumed).toEqual(["ES_L"]);
});

test("a drag does not wait", () => {
  const { now, put, goTo } = held();
  put(dragged);
  goTo("b");
  put(clicked);
  goTo("a");
  expect(now()).toBeNull();
});

test("a question waits on its slice for its answer", () => {
  const question: Question = { kind: "question", asks: "finished", region: "ES_L", stroke: [], choices: [] };
  const { now, put, goTo } = held();
  put(question);
  goTo("b");
  put(dragged);
  put(null);
  goTo("a");
  expect(now()).toBe(question);
});
