import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { linkedProcess } from "../../e2e/electron/linked-process.ts";
import { type Result, success } from "../../src/base/result.ts";
import { createProject, openProject } from "../../src/node/project-file/open-project.ts";
import type { StartedProcess } from "../processes/process-client.ts";
import { HeldStores } from "./held-stores.ts";
import { ProjectCalls } from "./project-calls.ts";
import type { ProjectProcessApi } from "./project-contract.ts";

const by = { reader: "Wang", at: "2026-01-31T08:15:00.000Z" };
let folder: string;
let calls: ProjectCalls;
let started: { readonly process: StartedProcess; readonly stores: HeldStores }[];
const at = (name: string) => join(folder, `${name}.paraspine`);

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-project-calls-"));
  for (const name of ["first", "second"]) got(createProject(at(name), name, by)).close();
  started = [];
  calls = new ProjectCalls(() => {
    const stores = new HeldStores();
    const api = {
      openAt: async (path: string, readOnly: boolean) => stores.beside(openProject(path, { readOnly })),
      takeOpened: async (path: string) => stores.take(path),
      reopenAt: async (path: string, readOnly: boolean) => stores.reopen(path, readOnly),
      rows: async () => stores.open!.rows(),
      currentFacts: async () => success(stores.open!.facts()),
      closeStore: async () => success(stores.close() ?? null),
    } as unknown as ProjectProcessApi;
    const process = Object.assign(
      linkedProcess<ProjectProcessApi>(() => api),
      { pid: started.length + 1 },
    );
    started.push({ process, stores });
    return process;
  });
});
afterEach(async () => {
  await calls.close();
  rmSync(folder, { recursive: true });
});

const open = (name: string) => calls.open((client) => client.call("openAt", [at(name), false]));
const nameOfOpen = async () => got(await calls.call("currentFacts")).path;
/** A process that dies lets go of its files. */
function die() {
  const { process, stores } = started.at(-1)!;
  stores.drop();
  stores.close();
  process.kill();
}

it("a project that has to be opened again after its process died leaves the one beside it as it is", async () => {
  got(await open("first"));
  got(await calls.take());
  die();
  got(await open("second"));
  // Work under way is written to the first one, which the new process has not open yet.
  got(await calls.call("rows"));
  expect(await nameOfOpen()).toBe(at("first"));
  got(await calls.take());
  expect(await nameOfOpen()).toBe(at("second"));
  expect(started).toHaveLength(2);
});

it("several calls after the process died all find the project open", async () => {
  got(await open("first"));
  got(await calls.take());
  die();
  const answers = await Promise.all([calls.call("rows"), calls.call("rows"), calls.call("rows")]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
});

it("only the project that is meant takes the place of the open one", () => {
  const stores = new HeldStores();
  got(stores.beside(openProject(at("first"), { readOnly: true })));
  expect(stores.take(at("second")).issues[0]?.code).toBe("project-none-open");
  got(stores.take(at("first")));
  stores.close();
});
