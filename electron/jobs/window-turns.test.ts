import { expect, it } from "vitest";
import { success } from "../../src/base/result.ts";
import type { JobFacts } from "../../src/desktop-api.ts";
import { JobQueue } from "./job-queue.ts";
import { windowTurns } from "./window-turns.ts";

function turnsOf() {
  let told: readonly JobFacts[] = [];
  const queue = new JobQueue((jobs) => {
    told = jobs;
  });
  const states = () => told.map(({ kind, state }) => `${kind} ${state}`);
  return { queue, states, ...windowTurns(queue) };
}
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** An export that ends when the test says so. */
function exportIn(queue: JobQueue) {
  let end = () => {};
  const ended = queue.add<null>({
    kind: "export",
    work: () =>
      new Promise((resolve) => {
        end = () => resolve(success(null));
      }),
  });
  return { ended, end: () => end() };
}

it("a turn of the window waits for an export, and an export for the turn", async () => {
  const { queue, takeTurn, endTurn, states } = turnsOf();
  const first = exportIn(queue);
  await turn();
  const taken = takeTurn("local-model");
  const second = exportIn(queue);
  await turn();
  expect(states()).toEqual(["export running", "local-model queued", "export queued"]);
  first.end();
  const id = await taken;
  expect(states()).toEqual(["export done", "local-model running", "export queued"]);
  await endTurn(id.ok ? id.value : 0);
  await turn();
  expect(states()).toEqual(["export done", "local-model done", "export running"]);
  second.end();
  await second.ended;
});

it("a turn that is stopped ends at once, and says that it was stopped", async () => {
  const { takeTurn, stopJob, states, jobs } = turnsOf();
  const taken = await takeTurn("local-model");
  await stopJob(taken.ok ? taken.value : 0);
  await turn();
  expect(states()).toEqual(["local-model stopped"]);
  expect(await jobs()).toMatchObject({ ok: true, value: [{ state: "stopped" }] });
});

it("a turn that is stopped while it waits is answered, and never begins", async () => {
  const { queue, takeTurn, stopJob, states } = turnsOf();
  const first = exportIn(queue);
  const taken = takeTurn("local-model");
  await turn();
  await stopJob(queue.facts[1]!.id);
  first.end();
  expect((await taken).issues[0]?.code).toBe("job-not-begun");
  expect(states()).toEqual(["export done", "local-model stopped"]);
});

it("ending a turn that nobody has is no mistake", async () => {
  const { endTurn, stopJob } = turnsOf();
  expect([(await endTurn(7)).ok, (await stopJob(7)).ok]).toEqual([true, true]);
});
