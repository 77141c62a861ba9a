import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { StartedProcess } from "../processes/process-client.ts";
import type { ProcessRequest } from "../processes/process-contract.ts";
import { type EngineClient, engineClient } from "./engine-client.ts";

/** A process that notes what it is asked for; the test answers in its place. */
class FakeProcess extends EventEmitter {
  readonly asked: ProcessRequest[] = [];
  readonly pid = 1;
  isKilled = false;
  postMessage(request: ProcessRequest) {
    this.asked.push(request);
  }
  kill() {
    this.isKilled = true;
    this.emit("exit", 1);
    return true;
  }
  answer(id: number, value: unknown) {
    this.emit("message", { kind: "result", id, result: { ok: true, value, issues: [] } });
  }
}

let processes: FakeProcess[];
let client: EngineClient;

beforeEach(() => {
  vi.useFakeTimers();
  processes = [];
  client = engineClient(() => {
    const fresh = new FakeProcess();
    processes.push(fresh);
    return fresh as unknown as StartedProcess;
  });
});
afterEach(() => vi.useRealTimers());

it("ends a process that is stuck with a file, names the file, and hands the other calls to a new one", async () => {
  const stuck = client.call("loadSlice", ["/scans/bad.dcm", 1]);
  const other = client.call("loadSlice", ["/scans/good.dcm", 1]);
  const listing = client.call("listStudies", [["/scans"]]);
  vi.advanceTimersByTime(10_000);
  expect(processes.map(({ isKilled }) => isKilled)).toEqual([true, false]);
  expect((await stuck).issues[0]).toMatchObject({ code: "file-stopped", path: "/scans/bad.dcm" });
  const [, next] = processes;
  expect(next!.asked.map((request) => request.id)).toEqual([2, 3]);
  vi.advanceTimersByTime(9_000);
  next!.answer(2, "slice");
  next!.answer(3, "listing");
  expect([await other, await listing]).toMatchObject([{ value: "slice" }, { value: "listing" }]);
  vi.advanceTimersByTime(60_000);
  expect(processes).toHaveLength(2);
});

it("answers open calls with an issue when the process dies, and starts another one for the next", async () => {
  const open = client.call("listStudies", [["/scans"]]);
  processes[0]!.kill();
  expect((await open).issues[0]?.code).toBe("program-error");
  void client.call("listStudies", [["/scans"]]);
  expect(processes[1]!.asked).toHaveLength(1);
});
