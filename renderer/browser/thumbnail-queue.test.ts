import { expect, test } from "vitest";
import { success } from "../../src/base/result.ts";
import type { Thumbnail } from "../../src/image/thumbnail.ts";
import { createThumbnailQueue } from "./thumbnail-queue.ts";

const picture: Thumbnail = { rows: 1, columns: 1, grey: Uint8Array.of(7) };
const at = (path: string) => ({ path, frame: 1 });

test("pictures are fetched one after the other, each once, and those nobody waits for not at all", async () => {
  const asked: string[] = [];
  let busy = 0;
  const queue = createThumbnailQueue(async (path) => {
    asked.push(path);
    busy++;
    expect(busy).toBe(1);
    await Promise.resolve();
    busy--;
    return success(picture);
  });
  const first = queue.get(at("a"));
  void queue.get(at("b"));
  const last = queue.get(at("c"));
  const again = queue.get(at("c"));
  queue.forget(at("b"));
  expect(await first).toBe(picture);
  expect(await last).toBe(picture);
  expect(await again).toBe(picture);
  expect(await queue.get(at("a"))).toBe(picture);
  expect(asked).toEqual(["a", "c"]);
  expect(queue.peek(at("a"))).toBe(picture);
});
