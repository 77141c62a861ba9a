import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import type { ProjectRows } from "../worklist/project-rows.ts";
import type { ProjectDrafts } from "./project-drafts.ts";
import { saysNothing } from "./says-nothing.ts";
import { workInCase } from "./work-in-case.ts";

/** Stands in the project's trail beside what was taken over. */
const takenOver = "imported from work outside the project";

/** Work on a slice of the project that was done outside of it. */
export interface WorkOutside {
  readonly id: string;
  readonly outlined: boolean;
  readonly levelConfirmed: boolean;
  /** The project has other work on the slice. */
  readonly replaces: boolean;
}

/** The work that the program keeps by image, in or outside of projects. */
export interface KeptWork {
  keep(work: Case): Promise<Result<null>>;
  /** The work kept for this frame (1-based) of an image, or null. */
  recall(sha256: string, frame: number): Promise<Result<Case | null>>;
}

/** What of an open project is needed. */
interface Inside {
  readonly rows: ProjectRows;
  readonly drafts: ProjectDrafts;
}

/**
 * The work that the program keeps of slices outside of projects, beside that of the open project. What is the same inside
 * and outside stays the same: a stroke inside is kept outside, too. What differs stays apart, so that a second reader who
 * begins without the first one's outlines changes nothing of them; it is taken over only where the reader asks for it.
 */
export class OutsideWork {
  readonly #kept: KeptWork;
  /** The project that `#same` is about. */
  #of: Inside | undefined;
  /** By slice, whether its work was the same inside and outside when it was last looked at. */
  #same = new Map<string, boolean>();

  constructor(kept: KeptWork) {
    this.#kept = kept;
  }

  /** The work on a slice of the open project; null where there is none. */
  async recall(project: Inside, id: string): Promise<Result<Case | null>> {
    const found = await project.drafts.recall(id);
    if (found.ok) this.#note(project, id, await this.#isSame(project, id, found.value));
    return found;
  }

  /** Keeps work on a slice of the open project, and outside of it where that was the same. */
  async keep(project: Inside, id: string, work: Case): Promise<Result<null>> {
    const kept = await project.drafts.keep(id, work);
    if (kept.ok && this.#of === project && this.#same.get(id) === true) await this.#kept.keep(work);
    return kept;
  }

  /**
   * The slices of the project whose work outside says something that the project does not; approved and rejected ones are
   * left alone.
   *
   * @param ids of the slices to look at; all where absent
   */
  async found(project: Inside, ids?: readonly string[]): Promise<Result<readonly WorkOutside[]>> {
    const asked = ids === undefined ? undefined : new Set(ids);
    const rows = project.rows
      .all()
      .filter(({ id, state }) => (asked?.has(id) ?? true) && state !== "checked" && state !== "rejected");
    const found: WorkOutside[] = [];
    const issues: Issue[] = [];
    for (const { id } of rows) {
      const outside = await this.#keptOf(project, id);
      issues.push(...outside.issues);
      if (!outside.ok || outside.value === null || saysNothing(outside.value)) continue;
      const inside = await project.drafts.recall(id);
      if (!inside.ok) return inside;
      if (inside.value !== null && workInCase(inside.value) === workInCase(outside.value)) continue;
      const { rois, level } = outside.value;
      const replaces = inside.value !== null && !saysNothing(inside.value);
      found.push({ id, outlined: rois.length > 0, levelConfirmed: level !== undefined, replaces });
    }
    return success(found, issues);
  }

  /** Makes the work outside the newest version of these slices, measured again; answers how many. */
  async takeOver(project: Inside, ids: readonly string[]): Promise<Result<number>> {
    const failed: Issue[] = [];
    let done = 0;
    for (const id of ids) {
      const outside = await this.#keptOf(project, id);
      if (!outside.ok) failed.push(...outside.issues);
      if (!outside.ok || outside.value === null || project.rows.get(id) === undefined) continue;
      const taken = await project.drafts.takeOver(id, outside.value, takenOver);
      if (taken.ok) {
        this.#note(project, id, true);
        done += 1;
      } else failed.push(...taken.issues);
    }
    const [first, ...more] = failed;
    return done === 0 && first !== undefined ? failure(first, ...more) : success(done, failed);
  }

  #keptOf({ rows }: Inside, id: string): Promise<Result<Case | null>> {
    const row = rows.get(id);
    if (row === undefined) return Promise.resolve(failure(issue("project-unknown-slice")));
    return this.#kept.recall(id.slice(0, id.lastIndexOf("-")), row.frame);
  }

  async #isSame(project: Inside, id: string, inside: Case | null): Promise<boolean> {
    const outside = await this.#keptOf(project, id);
    if (!outside.ok) return false;
    if (outside.value === null || saysNothing(outside.value)) return true;
    return inside !== null && workInCase(inside) === workInCase(outside.value);
  }

  #note(project: Inside, id: string, isSame: boolean): void {
    if (this.#of !== project) this.#same = new Map();
    this.#of = project;
    this.#same.set(id, isSame);
  }
}
