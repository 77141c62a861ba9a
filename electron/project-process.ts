import "../src/node/figure/sharp-on-linux.ts";
import path from "node:path";
import { issue } from "../src/base/issue.ts";
import { afterIssues, failure, mapResult, type Result, success } from "../src/base/result.ts";
import { createProject, openProject } from "../src/node/project-file/open-project.ts";
import { draftedSlices } from "../src/project/drafts/drafted-slices.ts";
import type { StoreMethod } from "../src/project/open/open-project.ts";
import type { ProjectStore } from "../src/project/project-store.ts";
import { approveSlices } from "../src/project/worklist/approve-slices.ts";
import { answerCalls } from "./processes/answer-calls.ts";
import type { CallContext } from "./processes/process-contract.ts";
import type { OpenedProject, ProjectProcessApi } from "./project/project-contract.ts";
import { projectStudies } from "./project/project-studies.ts";

/** The utility process that holds the project's file. */
let store: ProjectStore | undefined;
/** What was opened beside it, and may take its place. */
let other: ProjectStore | undefined;

function dropOther(): void {
  other?.close();
  other = undefined;
}

function beside(opened: Result<ProjectStore>): Result<OpenedProject> {
  if (!opened.ok) return opened;
  dropOther();
  other = opened.value;
  const facts = other.facts();
  const rows = other.rows();
  if (!rows.ok) dropOther();
  return afterIssues(
    opened.issues,
    mapResult(rows, (value) => ({ facts, rows: value })),
  );
}

const noneOpen = () => failure(issue("project-none-open"));

type OwnMethod = Exclude<keyof ProjectProcessApi, StoreMethod>;

const own = ({ onProgress, signal }: CallContext): Pick<ProjectProcessApi, OwnMethod> => ({
  createAt: async (file, by) => beside(createProject(file, path.parse(file).name, by)),
  openAt: async (file, readOnly) => beside(openProject(file, { readOnly })),
  async takeOpened() {
    if (other === undefined) return noneOpen();
    store?.close();
    store = other;
    other = undefined;
    return success(null);
  },
  async dropOpened() {
    dropOther();
    return success(null);
  },
  draftedSlices: async () => (store === undefined ? noneOpen() : draftedSlices(store)),
  async exportTo(kind, ids, target, language, by) {
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
  approve: async (ids, by, word) => (store === undefined ? noneOpen() : approveSlices(store, ids, by, word)),
  ...projectStudies(store),
  currentFacts: async () => (store === undefined ? noneOpen() : success(store.facts())),
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
          if (store === undefined) return noneOpen();
          const call = store[method as StoreMethod] as (...given: readonly unknown[]) => Result<unknown>;
          return call.apply(store, [...given]);
        };
      },
    }) as ProjectProcessApi,
);
