import "../src/node/figure/sharp-on-linux.ts";
import path from "node:path";
import { issue } from "../src/base/issue.ts";
import { failure, type Result, success } from "../src/base/result.ts";
import { createProject, openProject } from "../src/node/project-file/open-project.ts";
import { draftedSlices } from "../src/project/drafts/drafted-slices.ts";
import type { StoreMethod } from "../src/project/open/open-project.ts";
import { approveSlices } from "../src/project/worklist/approve-slices.ts";
import { answerCalls } from "./processes/answer-calls.ts";
import type { CallContext } from "./processes/process-contract.ts";
import { HeldStores } from "./project/held-stores.ts";
import type { ProjectProcessApi } from "./project/project-contract.ts";
import { projectStudies } from "./project/project-studies.ts";

/** The utility process that holds the project's file. */
const stores = new HeldStores();

const noneOpen = () => failure(issue("project-none-open"));

type OwnMethod = Exclude<keyof ProjectProcessApi, StoreMethod>;

const own = ({ onProgress, signal }: CallContext): Pick<ProjectProcessApi, OwnMethod> => ({
  createAt: async (file, by) => stores.beside(createProject(file, path.parse(file).name, by)),
  openAt: async (file, readOnly) => stores.beside(openProject(file, { readOnly })),
  takeOpened: async (file) => stores.take(file),
  async dropOpened() {
    stores.drop();
    return success(null);
  },
  reopenAt: async (file, readOnly) => stores.reopen(file, readOnly),
  draftedSlices: async () => (stores.open === undefined ? noneOpen() : draftedSlices(stores.open)),
  async exportTo(kind, ids, target, language, by) {
    const store = stores.open;
    if (store === undefined) return noneOpen();
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
    stores.open === undefined ? noneOpen() : approveSlices(stores.open, ids, by, word),
  ...projectStudies(stores.open),
  currentFacts: async () => (stores.open === undefined ? noneOpen() : success(stores.open.facts())),
  async closeStore() {
    stores.close();
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
          const store = stores.open;
          if (store === undefined) return noneOpen();
          const call = store[method as StoreMethod] as (...given: readonly unknown[]) => Result<unknown>;
          return call.apply(store, [...given]);
        };
      },
    }) as ProjectProcessApi,
);
