import { expect, test } from "vitest";
import { issue } from "../../../src/base/issue.ts";
import { failure, type Result, success } from "../../../src/base/result.ts";
import { createOverlayQueue } from "./overlay-queue.ts";

/** A machine that answers when the test says so. */
function machine() {
  const asked: string[] = [];
  const answers = new Map<string, (result: Result<Uint8Array | null>) => void>();
  return {
    asked,
    load: (id: string) => {
      asked.push(id);
      return new Promise<Result<Uint8Array | null>>((resolve) => answers.set(id, resolve));
    },
    answer: async (id: string, result: Result<Uint8Array | null> = success(new Uint8Array([1]))) => {
      answers.get(id)!(result);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

test("two at a time, what came into sight last first, from its beginning, and not what went out of sight", async () => {
  const { asked, load, answer } = machine();
  const queue = createOverlayQueue(
    load,
    () => "address",
    () => undefined,
  );
  for (const id of ["a", "b", "c", "d", "e"]) void queue.get(id, id);
  expect(asked).toEqual(["a", "b"]);
  queue.forget("e");
  await answer("a");
  expect(asked).toEqual(["a", "b", "c"]);
  for (const id of ["x", "y"]) void queue.get(id, id);
  await answer("b");
  await answer("c");
  await answer("x");
  expect(asked).toEqual(["a", "b", "c", "x", "y", "d"]);
});

test("a slice without a picture, or whose file is gone, has none", async () => {
  const { load, answer } = machine();
  const queue = createOverlayQueue(
    load,
    () => "address",
    () => undefined,
  );
  const [none, gone] = [queue.get("a", "a"), queue.get("b", "b")];
  await answer("a", success(null));
  await answer("b", failure(issue("file-not-found")));
  expect(await Promise.all([none, gone])).toEqual([null, null]);
  expect(queue.peek("a")).toBeNull();
});

test("the oldest pictures are given back", async () => {
  const released: string[] = [];
  let made = 0;
  const queue = createOverlayQueue(
    async () => success(new Uint8Array([1])),
    () => `picture ${++made}`,
    (address) => released.push(address),
    2,
  );
  for (const id of ["a", "b", "c"]) await queue.get(id, id);
  expect(released).toEqual(["picture 1"]);
  expect(queue.peek("a")).toBeUndefined();
  expect(queue.peek("c")).toBe("picture 3");
});
