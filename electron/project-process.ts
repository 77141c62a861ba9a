import "../src/node/figure/sharp-on-linux.ts";
import path from "node:path";
import { issue } from "../src/base/issue.ts";
import { failure, type Result, success } from "../src/base/result.ts";
import { createProject, openProject } from "../src/node/project-file/open-project.ts";
import type { ProjectStore } from "../src/project/project-store.ts";
import { approveSlices } from "../src/project/worklist/approve-slices.ts";
import { answerCalls } from "./processes/answer-calls.ts";
import type { CallContext } from "./processes/process-contract.ts";
import type { OpenedProject, ProjectProcessApi, StoreMethod } from "./project/project-contract.ts";
import { projectStudies } from "./project/project-studies.ts";

/** The utility process that holds the project's file. */
let store: ProjectStore | undefined;

function take(opened: Result<ProjectStore>): Result<OpenedProject> {
  if (!opened.ok) return opened;
  store?.close();
  store = opened.value;
  const rows = store.rows();
  if (!rows.ok) return rows;
  return success({ facts: store.facts(), rows: rows.value }, [...opened.issues, ...rows.issues]);
}

function hasDraft(of: ProjectStore, id: string): boolean {
  const draft = of.draft(id);
  return draft.ok && draft.value !== null;
}

type OwnMethod = Exclude<keyof ProjectProcessApi, StoreMethod>;

const own = ({ onProgress, signal }: CallContext): Pick<ProjectProcessApi, OwnMethod> => ({
  createAt: async (file, by) => take(createProject(file, path.parse(file).name, by)),
  openAt: async (file, readOnly) => take(openProject(file, { readOnly })),
  async draftedSlices() {
    if (store === undefined) return failure(issue("project-none-open"));
    const of = store;
    const rows = of.rows();
    return rows.ok ? success(rows.value.map(({ id }) => id).filter((id) => hasDraft(of, id))) : rows;
  },
  async exportTo(kind, ids, target, language, by) {
    if (store === undefined) return failure(issue("project-none-open"));
    const { exportProject } = await import("../src/node/export-project/export-project.ts");
    const exported = await exportProject(store, kind, ids, target, {
      ...{ language, by, signal },
      onProgress: (done, total) => onProgress({ done, total, label: "slices" }),
    });
    if (!exported.ok) return exported;
    const { files: _, ...written } = exported.value;
    return success(written, exported.issues);
  },
  approve: async (ids, by, word) =>
    store === undefined ? failure(issue("project-none-open")) : approveSlices(store, ids, by, word),
  ...projectStudies(store),
  currentFacts: async () =>
    store === undefined ? failure(issue("project-none-open")) : success(store.facts()),
  async closeStore() {
    store?.close();
    store = undefined;
    return success(null);
  },
});

/** A method of this process, or else of the store. */
answerCalls<ProjectProcessApi>(
  (context) =>
    new Proxy(own(context), {
      get(api, method) {
        if (method in api) return Reflect.get(api, method);
        return async (...given: readonly unknown[]) => {
          if (store === undefined) return failure(issue("project-none-open"));
          const call = store[method as StoreMethod] as (...given: readonly unknown[]) => Result<unknown>;
          return call.apply(store, [...given]);
        };
      },
    }) as ProjectProcessApi,
);
