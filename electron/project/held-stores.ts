import { issue } from "../../src/base/issue.ts";
import { afterIssues, failure, mapResult, type Result, success } from "../../src/base/result.ts";
import { openProject } from "../../src/node/project-file/open-project.ts";
import type { ProjectStore } from "../../src/project/project-store.ts";
import type { OpenedProject } from "./project-contract.ts";

/** The files that the process of a project holds: that of the open project, and one opened beside it to take its place. */
export class HeldStores {
  #open: ProjectStore | undefined;
  #beside: ProjectStore | undefined;

  get open(): ProjectStore | undefined {
    return this.#open;
  }

  /** Holds what was made or opened beside the open project. */
  beside(opened: Result<ProjectStore>): Result<OpenedProject> {
    if (!opened.ok) return opened;
    this.drop();
    this.#beside = opened.value;
    const facts = opened.value.facts();
    const rows = opened.value.rows();
    if (!rows.ok) this.drop();
    return afterIssues(
      opened.issues,
      mapResult(rows, (value) => ({ facts, rows: value })),
    );
  }

  /**
   * Closes the open project and puts the one beside it in its place.
   *
   * @param path of the one that is meant; `project-none-open` where another one or none is beside the open project
   */
  take(path: string): Result<null> {
    if (this.#beside === undefined || this.#beside.facts().path !== path)
      return failure(issue("project-none-open"));
    this.close();
    this.#open = this.#beside;
    this.#beside = undefined;
    return success(null);
  }

  /** Closes the one beside the open project. */
  drop(): void {
    this.#beside?.close();
    this.#beside = undefined;
  }

  /** Opens the project that was open in a process that died. What is beside it stays. */
  reopen(path: string, readOnly: boolean): Result<null> {
    this.close();
    return mapResult(openProject(path, { readOnly }), (store) => {
      this.#open = store;
      return null;
    });
  }

  /** Closes the open project. */
  close(): void {
    this.#open?.close();
    this.#open = undefined;
  }
}
