import { type Issue, issue } from "../../src/base/issue.ts";
import { failure, type Result, success } from "../../src/base/result.ts";
import type { WorkOutside } from "../../src/desktop-api.ts";
import type { KeptCases } from "../../src/node/cases/kept-cases.ts";
import { saysNothing } from "../../src/project/drafts/says-nothing.ts";
import { workInCase } from "../../src/project/drafts/work-in-case.ts";
import type { Case } from "../../src/study/case/case.ts";
import type { OpenProject, ProjectHolder } from "./open-project.ts";

/** Stands in the project's trail beside what was taken over. */
const takenOver = "imported from work outside the project";

/**
 * The work that the program keeps of slices outside of projects, beside that of the open project. What is the same inside
 * and outside stays the same: a stroke inside is kept outside, too. What differs stays apart, so that a second reader who
 * begins without the first one's outlines changes nothing of them; it is taken over only where the reader asks for it.
 */
export class OutsideWork {
  readonly #holder: ProjectHolder;
  readonly #kept: KeptCases;
  /** The project that `#same` is about. */
  #of: OpenProject | undefined;
  /** By slice, whether its work was the same inside and outside when it was last looked at. */
  #same = new Map<string, boolean>();

  constructor(holder: ProjectHolder, kept: KeptCases) {
    this.#holder = holder;
    this.#kept = kept;
  }

  /** The work on a slice of the open project; null where there is none. */
  async recall(project: OpenProject, id: string): Promise<Result<Case | null>> {
    const found = await project.drafts.recall(id);
    if (found.ok) this.#note(project, id, await this.#isSame(id, found.value));
    return found;
  }

  /** Keeps work on a slice of the open project, and outside of it where that was the same. */
  async keep(project: OpenProject, id: string, work: Case): Promise<Result<null>> {
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
  async found(project: OpenProject, ids?: readonly string[]): Promise<Result<readonly WorkOutside[]>> {
    const asked = ids === undefined ? undefined : new Set(ids);
    const rows = project.rows
      .all()
      .filter(({ id, state }) => (asked?.has(id) ?? true) && state !== "checked" && state !== "rejected");
    const found: WorkOutside[] = [];
    const issues: Issue[] = [];
    for (const { id } of rows) {
      const outside = await this.#keptOf(id);
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
  async takeOver(project: OpenProject, ids: readonly string[]): Promise<Result<number>> {
    const failed: Issue[] = [];
    let done = 0;
    for (const id of ids) {
      const outside = await this.#keptOf(id);
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

  #keptOf(id: string): Promise<Result<Case | null>> {
    const row = this.#holder.current?.rows.get(id);
    if (row === undefined) return Promise.resolve(failure(issue("project-unknown-slice")));
    return this.#kept.recall(id.slice(0, id.lastIndexOf("-")), row.frame);
  }

  async #isSame(id: string, inside: Case | null): Promise<boolean> {
    const outside = await this.#keptOf(id);
    if (!outside.ok) return false;
    if (outside.value === null || saysNothing(outside.value)) return true;
    return inside !== null && workInCase(inside) === workInCase(outside.value);
  }

  #note(project: OpenProject, id: string, isSame: boolean): void {
    if (this.#of !== project) this.#same = new Map();
    this.#of = project;
    this.#same.set(id, isSame);
  }
}
