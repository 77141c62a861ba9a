import { beforeEach, expect, it } from "vitest";
import { linkedProcess } from "../../e2e/electron/linked-process.ts";
import { issue } from "../../src/base/issue.ts";
import { failure, type Result, success } from "../../src/base/result.ts";
import { ProcessClient, type StartedProcess } from "./process-client.ts";
import type { CallContext, Progress } from "./process-contract.ts";

interface Work {
  double(value: number): Promise<Result<number>>;
  steps(count: number): Promise<Result<number>>;
  untilStopped(): Promise<Result<string>>;
  throws(): Promise<Result<null>>;
  refuses(path: string): Promise<Result<null>>;
  cannotBeSent(): Promise<Result<unknown>>;
  dies(): Promise<Result<null>>;
}

let started: StartedProcess[];
let client: ProcessClient<Work>;

const work = ({ onProgress, signal }: CallContext): Work => ({
  double: async (value) => success(2 * value),
  async steps(count) {
    for (let done = 1; done <= count; done++) onProgress({ done, total: count, label: "steps" });
    return success(count);
  },
  untilStopped: () =>
    new Promise((resolve) => signal.addEventListener("abort", () => resolve(success("stopped")))),
  throws: () => Promise.reject(new Error("broken")),
  refuses: async (path) => failure(issue("file-not-found", {}, { path })),
  cannotBeSent: async () => success(() => "a function"),
  dies: () => new Promise(() => setImmediate(() => started.at(-1)!.kill())),
});

beforeEach(() => {
  started = [];
  client = new ProcessClient<Work>(() => {
    const fresh = linkedProcess(work);
    started.push(fresh);
    return fresh;
  });
});

it("gives each of many calls at once its own answer", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, value) => client.call("double", [value])));
  expect(answers.map((answer) => answer.ok && answer.value)).toEqual(
    Array.from({ length: 50 }, (_, value) => 2 * value),
  );
  expect(started).toHaveLength(1);
  expect(client.processId).toBe(1);
});

it("passes progress on, in order and before the answer", async () => {
  const told: Progress[] = [];
  const answer = await client.call("steps", [3], { onProgress: (progress) => told.push(progress) });
  expect(answer).toMatchObject({ ok: true, value: 3 });
  expect(told.map(({ done, total }) => `${done}/${total}`)).toEqual(["1/3", "2/3", "3/3"]);
});

it("stops the call whose signal is aborted, and no other", async () => {
  const stop = new AbortController();
  const stopped = client.call("untilStopped", [], { signal: stop.signal });
  const other = new AbortController();
  let isOtherDone = false;
  void client.call("untilStopped", [], { signal: other.signal }).then(() => {
    isOtherDone = true;
  });
  stop.abort();
  expect(await stopped).toMatchObject({ value: "stopped" });
  expect((await client.call("double", [1])).ok).toBe(true);
  expect(isOtherDone).toBe(false);
});

it("answers a failure as it is, and what was thrown with its reason", async () => {
  expect((await client.call("refuses", ["/a.dcm"])).issues[0]).toMatchObject({
    code: "file-not-found",
    path: "/a.dcm",
  });
  const thrown = await client.call("throws", []);
  expect(thrown.issues[0]).toMatchObject({ code: "program-error" });
  expect(thrown.issues[0]!.message).toContain("broken");
});

it("answers also where the result cannot be sent to another process", async () => {
  expect((await client.call("cannotBeSent", [])).issues[0]?.code).toBe("program-error");
});

it("answers every open call where the process dies, and goes on with a new one", async () => {
  const open = [client.call("untilStopped", []), client.call("dies", [])];
  for (const answer of await Promise.all(open)) expect(answer.issues[0]?.code).toBe("program-error");
  expect(client.processId).toBeUndefined();
  expect(await client.call("double", [21])).toMatchObject({ value: 42 });
  expect(started).toHaveLength(2);
});
