import { expect, test } from "vitest";
import { issue } from "../../../src/base/issue.ts";
import { failure, success } from "../../../src/base/result.ts";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import { createSliceStore } from "./slice-store.ts";

const slice = (name: string): LoadedSlice => ({
  image: {
    rows: 1,
    columns: 1,
    pixels: new Uint8Array(1),
    bitsAllocated: 8,
    bitsStored: 8,
    signed: false,
    rescale: { slope: 1, intercept: 0 },
    photometric: "MONOCHROME2",
  },
  facts: { transferSyntaxUid: "1.2.840.10008.1.2.1", frame: 1, frames: 1 },
  sha256: name,
});
const place = (path: string) => ({ path, frame: 1 });

test("a slice is read once, also when asked for twice at a time", async () => {
  let reads = 0;
  const store = createSliceStore(async (path) => {
    reads += 1;
    return success(slice(path));
  });
  const [first, second] = await Promise.all([store.get(place("a")), store.get(place("a"))]);
  await store.get(place("a"));
  expect(reads).toBe(1);
  expect(first).toBe(second);
  expect(store.peek(place("a"))?.sha256).toBe("a");
});

test("the slice used longest ago is let go", async () => {
  const store = createSliceStore(async (path) => success(slice(path)), 2);
  for (const path of ["a", "b", "a", "c"]) await store.get(place(path));
  expect([store.peek(place("a"))?.sha256, store.peek(place("b")), store.peek(place("c"))?.sha256]).toEqual([
    "a",
    undefined,
    "c",
  ]);
});

test("a failed read is tried again", async () => {
  let fail = true;
  const store = createSliceStore(async (path) =>
    fail ? failure(issue("file-unreadable")) : success(slice(path)),
  );
  expect((await store.get(place("a"))).ok).toBe(false);
  fail = false;
  expect((await store.get(place("a"))).ok).toBe(true);
});
