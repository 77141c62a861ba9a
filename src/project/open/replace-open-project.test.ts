import { expect, it } from "vitest";
import { issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { type ReplacingSteps, replaceOpenProject } from "./replace-open-project.ts";

/** Steps that write down in which order they are taken. */
function steps(changed: Partial<ReplacingSteps<string>> = {}) {
  const taken: string[] = [];
  const noted = <Value>(name: string, result: Result<Value>) => {
    taken.push(name);
    return Promise.resolve(result);
  };
  const all: ReplacingSteps<string> = {
    open: () => noted("open", success("other")),
    refuse: () => undefined,
    drop: () => noted("drop", success(null)),
    leave: () => noted("leave", success(null)),
    take: () => noted("take", success(null)),
    ...changed,
  };
  return { all, taken };
}

it("leaves the open project once the other one is open", async () => {
  const { all, taken } = steps();
  expect(await replaceOpenProject(all)).toEqual(success("other"));
  expect(taken).toEqual(["open", "leave", "take"]);
});

it("leaves the open project alone where the other one cannot be opened, or may not be used", async () => {
  const gone = steps({ open: async () => failure(issue("file-not-found")) });
  expect((await replaceOpenProject(gone.all)).issues[0]?.code).toBe("file-not-found");
  expect(gone.taken).toEqual([]);
  const foreign = steps({ refuse: () => issue("project-foreign-images") });
  expect((await replaceOpenProject(foreign.all)).issues[0]?.code).toBe("project-foreign-images");
  expect(foreign.taken).toEqual(["open", "drop"]);
});

it("opens the other one also where work stays under way in the one that is left, and says so", async () => {
  const { all, taken } = steps({ leave: async () => failure(issue("file-not-found")) });
  const opened = await replaceOpenProject(all);
  expect(opened).toMatchObject({ ok: true, value: "other" });
  expect(opened.issues.map(({ code }) => code)).toEqual(["file-not-found"]);
  expect(taken).toEqual(["open", "take"]);
});
