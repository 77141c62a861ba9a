import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { linkedModule } from "../../e2e/electron/linked-process.ts";
import { createProject } from "../../src/node/project-file/open-project.ts";
import type { EngineClient } from "../engine/engine-client.ts";
import { ProjectCalls } from "./project-calls.ts";
import { ProjectHolder } from "./project-holder.ts";

vi.mock("electron", () => ({ clipboard: {} }));

const by = { reader: "Wang", at: "2026-01-31T08:15:00.000Z" };
let folder: string;
let holder: ProjectHolder;
const at = (name: string) => join(folder, `${name}.paraspine`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-project-holder-"));
  for (const name of ["first", "second"]) {
    const made = createProject(at(name), name, by);
    if (!made.ok) throw new Error(made.issues[0].message);
    made.value.close();
  }
  holder = new ProjectHolder({
    calls: new ProjectCalls(() => linkedModule(() => import("../project-process.ts"))),
    engine: {} as EngineClient,
    reader: () => by.reader,
    grants: { isForeign: () => false },
    tell: () => undefined,
  });
});
afterAll(async () => {
  await holder.close();
  rmSync(folder, { recursive: true });
});

it("two projects opened at once are opened one after the other: the later one is open, and closed when that is asked", async () => {
  const both = await Promise.all([holder.open(at("first"), false), holder.open(at("second"), false)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(holder.current?.facts.path).toBe(at("second"));
  const facts = await holder.needs.calls.call("currentFacts");
  expect(facts.ok && facts.value.path).toBe(at("second"));

  const [, closed] = await Promise.all([holder.open(at("first"), false), holder.close()]);
  expect(closed.ok).toBe(true);
  expect(holder.current).toBeUndefined();
});
