import { issue } from "../../src/base/issue.ts";
import { failure, type Result, success } from "../../src/base/result.ts";
import type { DesktopEvent } from "../../src/desktop-api.ts";
import type { Actor } from "../../src/study/project/actor.ts";
import type { ProjectFacts } from "../../src/study/project/project-facts.ts";
import type { EngineClient } from "../engine/engine-client.ts";
import type { PathGrants } from "../grants/path-grants.ts";
import { JobQueue } from "../jobs/job-queue.ts";
import type { ProjectCalls } from "./project-calls.ts";
import type { OpenedProject } from "./project-contract.ts";
import { ProjectDrafts } from "./project-drafts.ts";
import { ProjectRows } from "./project-rows.ts";

/** Until then the window shows the rows. */
const draftsAfterMs = 1000;

/** What the open project works with. */
export interface ProjectNeeds {
  readonly calls: ProjectCalls;
  readonly engine: EngineClient;
  /** Name of the reader; undefined where none was given. */
  reader(): string | undefined;
  /** What the user chose; images on other computers are used only where they are among it. */
  readonly grants: Pick<PathGrants, "isForeign">;
  tell(event: DesktopEvent): void;
}

/** A project while it is open. */
export interface OpenProject {
  readonly facts: ProjectFacts;
  readonly rows: ProjectRows;
  readonly drafts: ProjectDrafts;
}

/** The one project that is open, or none. */
export class ProjectHolder {
  readonly needs: ProjectNeeds;
  /** The long jobs on the project; they end before it is closed. */
  readonly jobs: JobQueue;
  #open: OpenProject | undefined;

  constructor(needs: ProjectNeeds) {
    this.needs = needs;
    this.jobs = new JobQueue((jobs) => needs.tell({ kind: "jobs", jobs }));
  }

  get current(): OpenProject | undefined {
    return this.#open;
  }

  /** Does something with the open project; `project-none-open` where there is none. */
  async with<Value>(work: (project: OpenProject) => Promise<Result<Value>>): Promise<Result<Value>> {
    return this.#open === undefined ? failure(issue("project-none-open")) : work(this.#open);
  }

  /** Who does something now. */
  by(): Result<Actor> {
    const reader = this.needs.reader();
    if (reader === undefined) return failure(issue("project-no-reader"));
    return success({ reader, at: new Date().toISOString() });
  }

  /** Changes the project under the reader's name. */
  async change<Value>(
    work: (project: OpenProject, by: Actor) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const by = this.by();
    return by.ok ? this.with((project) => work(project, by.value)) : by;
  }

  create(path: string): Promise<Result<ProjectFacts>> {
    const by = this.by();
    if (!by.ok) return Promise.resolve(by);
    return this.#take((client) => client.call("createAt", [path, by.value]));
  }

  open(path: string, readOnly: boolean): Promise<Result<ProjectFacts>> {
    return this.#take((client) => client.call("openAt", [path, readOnly]));
  }

  /** Writes what was under way as versions and closes the file. */
  async close(): Promise<Result<null>> {
    const open = this.#open;
    if (open === undefined) return success(null);
    await this.jobs.end();
    const settled = await open.drafts.settle();
    this.#open = undefined;
    await this.needs.calls.close();
    this.needs.tell({ kind: "project", facts: null });
    return settled.ok ? settled : success(null, settled.issues);
  }

  async #take(how: Parameters<ProjectCalls["open"]>[0]): Promise<Result<ProjectFacts>> {
    await this.close();
    const opened = await this.needs.calls.open(how);
    if (!opened.ok) return opened;
    const foreign = opened.value.rows.find(({ path }) => this.needs.grants.isForeign(path));
    if (foreign !== undefined) {
      await this.needs.calls.close();
      return failure(issue("project-foreign-images", { path: foreign.path }));
    }
    const open = this.#begin(opened.value);
    this.#open = open;
    this.needs.tell({ kind: "project", facts: opened.value.facts });
    setTimeout(() => void this.#findDrafts(open), draftsAfterMs);
    return success(opened.value.facts, opened.issues);
  }

  #begin({ facts, rows }: OpenedProject): OpenProject {
    const { calls, engine, tell } = this.needs;
    const kept = new ProjectRows(rows, tell);
    const drafts = new ProjectDrafts({
      calls,
      measure: (work, path) => engine.call("measureCase", [work, path]),
      by: () => this.by(),
      changed: (row) => kept.changed([row]),
    });
    return { facts, rows: kept, drafts };
  }

  /** Looks for what an earlier run left under way, once the rows are in sight. */
  async #findDrafts({ facts, drafts }: OpenProject): Promise<void> {
    if (facts.readOnly) return;
    const found = await this.needs.calls.call("draftedSlices");
    if (found.ok) drafts.found(found.value);
  }
}
