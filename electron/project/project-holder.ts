import { realpathSync } from "node:fs";
import { issue } from "../../src/base/issue.ts";
import { failure, mapResult, type Result, success } from "../../src/base/result.ts";
import type { DesktopEvent } from "../../src/desktop-api.ts";
import { ProjectDrafts } from "../../src/project/drafts/project-drafts.ts";
import type { OpenProject } from "../../src/project/open/open-project.ts";
import { replaceOpenProject } from "../../src/project/open/replace-open-project.ts";
import { ProjectRows } from "../../src/project/worklist/project-rows.ts";
import type { Actor } from "../../src/study/project/actor.ts";
import type { ProjectFacts } from "../../src/study/project/project-facts.ts";
import type { EngineClient } from "../engine/engine-client.ts";
import { ImageFolders } from "../grants/image-folders.ts";
import type { PathGrants } from "../grants/path-grants.ts";
import { JobQueue } from "../jobs/job-queue.ts";
import type { ProjectCalls } from "./project-calls.ts";
import type { OpenedProject } from "./project-contract.ts";

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

/** A project while it is open, and where its images are. */
export interface HeldProject extends OpenProject {
  readonly folders: ImageFolders;
}

/** The one project that is open, or none. */
export class ProjectHolder {
  readonly needs: ProjectNeeds;
  /** The long jobs on the project; they end before it is closed. */
  readonly jobs: JobQueue;
  #open: HeldProject | undefined;
  /** Opening, making and closing, one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(needs: ProjectNeeds) {
    this.needs = needs;
    this.jobs = new JobQueue((jobs) => needs.tell({ kind: "jobs", jobs }));
  }

  get current(): HeldProject | undefined {
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
    return this.#inTurn(() => this.#replace((client) => client.call("createAt", [path, by.value])));
  }

  open(path: string, readOnly: boolean): Promise<Result<ProjectFacts>> {
    return this.#inTurn(() => this.#openAt(path, readOnly));
  }

  /** Writes what was under way as versions and closes the file. */
  close(): Promise<Result<null>> {
    return this.#inTurn(() => this.#close());
  }

  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #openAt(path: string, readOnly: boolean): Promise<Result<ProjectFacts>> {
    const at = (file: string, toLook: boolean) =>
      this.#replace((client) => client.call("openAt", [file, toLook]));
    const before = this.#open?.facts;
    if (before === undefined || !isFile(path, before.path)) return at(path, readOnly);
    // A file cannot be opened beside itself.
    await this.#close();
    const opened = await at(path, readOnly);
    if (!opened.ok) await at(before.path, before.readOnly);
    return opened;
  }

  async #close(): Promise<Result<null>> {
    const left = await this.#leave();
    await this.needs.calls.close();
    return left.ok ? left : success(null, left.issues);
  }

  async #replace(how: Parameters<ProjectCalls["open"]>[0]): Promise<Result<ProjectFacts>> {
    const { calls, grants, tell } = this.needs;
    const opened = await replaceOpenProject({
      open: () => calls.open(how),
      refuse: ({ rows }) => {
        const foreign = rows.find(({ path }) => grants.isForeign(path));
        return foreign && issue("project-foreign-images", { path: foreign.path });
      },
      drop: () => calls.drop(),
      leave: () => this.#leave(),
      take: () => calls.take(),
    });
    if (!opened.ok) return opened;
    const open = this.#begin(opened.value);
    this.#open = open;
    tell({ kind: "project", facts: open.facts });
    setTimeout(() => void this.#findDrafts(open), draftsAfterMs);
    return mapResult(opened, ({ facts }) => facts);
  }

  /** From here on nothing is written to the project that was open; its file is still to be closed. */
  async #leave(): Promise<Result<null>> {
    const open = this.#open;
    if (open === undefined) return success(null);
    await this.jobs.end();
    const settled = await open.drafts.settle();
    this.#open = undefined;
    this.needs.tell({ kind: "project", facts: null });
    return settled;
  }

  #begin({ facts, rows: found }: OpenedProject): HeldProject {
    const { calls, engine, tell } = this.needs;
    const folders = new ImageFolders();
    const placed = (rows: OpenedProject["rows"]) => folders.add(rows.map(({ path }) => path));
    placed(found);
    const rows = new ProjectRows(found, (changed, replaced) => {
      placed(changed);
      tell({ kind: "worklist", rows: changed, ...(replaced ? { replaced } : {}) });
    });
    const drafts = new ProjectDrafts({
      store: calls.store,
      measure: (work, path) => engine.call("measureCase", [work, path]),
      by: () => this.by(),
      changed: (row) => rows.changed([row]),
    });
    return { facts, store: calls.store, rows, drafts, folders };
  }

  /** Looks for what an earlier run left under way, once the rows are in sight. */
  async #findDrafts({ facts, drafts }: OpenProject): Promise<void> {
    if (facts.readOnly) return;
    const found = await this.needs.calls.call("draftedSlices");
    if (found.ok) drafts.found(found.value);
  }
}

/** Whether a path leads to a file that is named by its real path. */
function isFile(path: string, real: string): boolean {
  try {
    return realpathSync(path) === real;
  } catch {
    return path === real;
  }
}
