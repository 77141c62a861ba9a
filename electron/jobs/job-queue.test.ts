import { expect, test } from "vitest";
import { issue } from "../../src/base/issue.ts";
import { failure, type Result, success } from "../../src/base/result.ts";
import type { JobFacts } from "../../src/desktop-api.ts";
import { type Job, type JobContext, JobQueue } from "./job-queue.ts";

/** A queue, what it reported last, and jobs that end when the test says so. */
function queueOf() {
  let told: readonly JobFacts[] = [];
  const queue = new JobQueue((jobs) => {
    told = jobs;
  });
  const begun: string[] = [];
  const contexts = new Map<string, JobContext>();
  const ends = new Map<string, (result: Result<string>) => void>();
  const job = (name: string, more: Partial<Job<string>> = {}): Job<string> => ({
    kind: "export",
    detail: name,
    work: (context) => {
      begun.push(name);
      contexts.set(name, context);
      return new Promise((resolve) => ends.set(name, resolve));
    },
    ...more,
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  return {
    queue,
    begun,
    contexts,
    job,
    turn,
    states: () => told.map(({ detail, state }) => `${detail} ${state}`),
    told: () => told,
    async end(name: string, result: Result<string> = success(name)) {
      ends.get(name)!(result);
      await turn();
    },
  };
}

test("a second job waits for the first, and both are whole", async () => {
  const { queue, begun, job, turn, states, end } = queueOf();
  const answers = Promise.all([queue.add(job("pdf")), queue.add(job("csv"))]);
  await turn();
  expect(begun).toEqual(["pdf"]);
  expect(states()).toEqual(["pdf running", "csv queued"]);
  await end("pdf");
  expect(states()).toEqual(["pdf done", "csv running"]);
  await end("csv");
  expect((await answers).map((answer) => answer.ok && answer.value)).toEqual(["pdf", "csv"]);
  expect(states()).toEqual(["pdf done", "csv done"]);
});

test("a job that is stopped is not done, whatever it answers with a failure, and the next one begins", async () => {
  const { queue, contexts, job, turn, states, told, end } = queueOf();
  const first = queue.add(job("pdf"));
  const second = queue.add(job("png"));
  await turn();
  queue.stop(told()[0]!.id);
  expect(contexts.get("pdf")!.signal.aborted).toBe(true);
  expect(states()).toEqual(["pdf stopping", "png queued"]);
  await end("pdf", failure(issue("export-stopped", { done: 3, total: 5 })));
  expect((await first).ok).toBe(false);
  expect(states()).toEqual(["pdf stopped", "png running"]);
  await end("png");
  expect((await second).ok).toBe(true);
});

test("a job that is stopped while it waits never begins", async () => {
  const { queue, begun, job, turn, states, told, end } = queueOf();
  void queue.add(job("pdf"));
  const second = queue.add(job("png"));
  const third = queue.add(job("csv"));
  await turn();
  queue.stop(told()[1]!.id);
  expect(states()).toEqual(["pdf running", "png stopped", "csv queued"]);
  await end("pdf");
  expect((await second).issues[0]?.code).toBe("job-not-begun");
  await turn();
  await end("csv");
  expect((await third).ok).toBe(true);
  expect(begun).toEqual(["pdf", "csv"]);
});

test("a job that fails or throws is failed, and does not hold up the next one", async () => {
  const { queue, job, turn, states, end } = queueOf();
  const thrown = queue.add(
    job("pdf", {
      work: () => Promise.reject(new Error("the printer left")),
    }),
  );
  const failed = queue.add(job("png"));
  const last = queue.add(job("csv"));
  expect((await thrown).issues[0]?.message).toContain("the printer left");
  await turn();
  await end("png", failure(issue("file-unwritable")));
  await failed;
  await turn();
  await end("csv");
  await last;
  expect(states()).toEqual(["pdf failed", "png failed", "csv done"]);
});

test("progress is told, but not by a job that has ended", async () => {
  const { queue, contexts, job, turn, told, end } = queueOf();
  void queue.add(job("pdf"));
  await turn();
  contexts.get("pdf")!.progress(2, 5);
  expect(told()[0]).toMatchObject({ done: 2, total: 5, state: "running" });
  await end("pdf");
  contexts.get("pdf")!.progress(9, 9);
  expect(told()[0]).toMatchObject({ done: 2, total: 5, state: "done" });
});

test("a job says itself what came of it", async () => {
  const { queue, job, turn, told, end } = queueOf();
  void queue.add(job("batch", { outcome: () => ({ state: "stopped" }) }));
  await turn();
  await end("batch");
  void queue.add(job("pdf", { outcome: () => ({ state: "done", name: "a.pdf", slices: 3, of: 5 }) }));
  await turn();
  await end("pdf");
  expect(told()).toMatchObject([{ state: "stopped" }, { state: "done", name: "a.pdf", slices: 3, of: 5 }]);
});

test("with the project all jobs end: what runs is waited for, what waits never begins", async () => {
  const { queue, begun, contexts, job, turn, told, end } = queueOf();
  void queue.add(job("pdf"));
  void queue.add(job("png"));
  await turn();
  let over = false;
  const ended = queue.end().then(() => {
    over = true;
  });
  await turn();
  expect(over).toBe(false);
  expect(contexts.get("pdf")!.signal.aborted).toBe(true);
  await end("pdf", failure(issue("export-stopped", { done: 0, total: 1 })));
  await ended;
  expect(begun).toEqual(["pdf"]);
  expect(told()).toEqual([]);
});

test("only the last few jobs that ended are told of", async () => {
  const { queue, job, turn, told, end } = queueOf();
  for (let index = 0; index < 7; index++) {
    void queue.add(job(`job ${index}`));
    await turn();
    await end(`job ${index}`);
  }
  expect(told().map(({ detail }) => detail)).toEqual(["job 3", "job 4", "job 5", "job 6"]);
});
