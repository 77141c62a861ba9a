import { link, mkdir, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure, type Result, success } from "../../base/result.ts";
import { draftBeside } from "../files/draft-beside.ts";
import { fileIssue } from "../files/file-issue.ts";
import { flushFolder } from "../files/flush-folder.ts";
import { makeFolder } from "../files/make-folder.ts";
import { removeAbandonedDrafts } from "../files/remove-abandoned-drafts.ts";
import { writeAtomically } from "../files/write-atomically.ts";

/** Ending of an earlier folder's name while the new one takes its place. */
const replacedEnding = ".replaced";

/**
 * A folder that is filled out of sight: files go into a hidden one beside it, which takes the folder's name once all are
 * there. Files of an earlier folder of that name that are not written again move along as links, and the earlier one
 * steps aside; a kill between leaves it hidden, and the next export of that name puts it back first. Where that cannot
 * be (sub-folders, a file system without links, a folder in use), files are put in one by one: the list of sums goes
 * first and comes back last, so that a kill between never leaves a list that is not true.
 */
export class StagedFolder {
  readonly #target: string;
  readonly #draft: string;
  readonly #listName: string;
  /** The first folder above the target that was made for it. */
  readonly #made: string | undefined;
  readonly #names: string[] = [];
  #placed = false;

  private constructor(target: string, draft: string, listName: string, made: string | undefined) {
    this.#target = target;
    this.#draft = draft;
    this.#listName = listName;
    this.#made = made;
  }

  /**
   * Begins beside the target; `file-unwritable`.
   *
   * @param listName of the file that lists the others, written last
   */
  static async open(target: string, listName: string): Promise<Result<StagedFolder>> {
    const draft = draftBeside(target);
    try {
      const made = await makeFolder(dirname(target));
      const standing = await stat(target).catch(() => undefined);
      // Says what is wrong with a file in the folder's place.
      if (standing?.isDirectory() === false) await mkdir(target);
      await restoreReplaced(target);
      await removeAbandonedDrafts(target);
      await mkdir(draft);
      return success(new StagedFolder(target, draft, listName, made));
    } catch (error) {
      return failure(fileIssue(error, target, true));
    }
  }

  async write(name: string, content: Uint8Array | string): Promise<Result<null>> {
    const written = await writeAtomically(join(this.#draft, name), content);
    if (written.ok) this.#names.push(name);
    return written;
  }

  /** Writes the list and puts all in place; answers how many files are there that are not of these. */
  async finish(list: string): Promise<Result<{ readonly others: number }>> {
    const listed = await this.write(this.#listName, list);
    if (!listed.ok) return listed;
    try {
      const standing = await stat(this.#target).catch(() => undefined);
      await (standing === undefined ? rename(this.#draft, this.#target) : this.#replace());
      this.#placed = true;
      await flushFolder(dirname(this.#target));
      const names = new Set(this.#names);
      return success({ others: (await readdir(this.#target)).filter((name) => !names.has(name)).length });
    } catch (error) {
      return failure(fileIssue(error, this.#target, true));
    }
  }

  /** Takes away what was started; what is in place stays. */
  async abandon(): Promise<void> {
    await rm(this.#draft, { recursive: true, force: true }).catch(() => undefined);
    if (this.#placed || this.#made === undefined) return;
    for (let folder = dirname(this.#target); folder.length >= this.#made.length; folder = dirname(folder)) {
      // A folder that is not empty is somebody's.
      await rmdir(folder).catch(() => undefined);
      if (folder === dirname(folder)) return;
    }
  }

  async #replace(): Promise<void> {
    const earlier = this.#draft.replace(/\.tmp$/, replacedEnding);
    try {
      await this.#linkOthers();
      await rename(this.#target, earlier);
    } catch {
      return this.#fill();
    }
    try {
      await rename(this.#draft, this.#target);
    } catch (error) {
      await rename(earlier, this.#target);
      throw error;
    }
    await rm(earlier, { recursive: true, force: true });
  }

  /** Takes the files of the earlier folder along that are not written again; throws where one cannot be linked. */
  async #linkOthers(): Promise<void> {
    const written = new Set(this.#names);
    const others = (await readdir(this.#target)).filter((name) => !written.has(name));
    for (const name of others) await link(join(this.#target, name), join(this.#draft, name));
    await flushFolder(this.#draft);
  }

  async #fill(): Promise<void> {
    await rm(join(this.#target, this.#listName), { force: true });
    await flushFolder(this.#target);
    for (const name of this.#names) await rename(join(this.#draft, name), join(this.#target, name));
    await flushFolder(this.#target);
  }
}

/** Puts an earlier folder back that a kill left aside, or takes it away where the new one is in place. */
async function restoreReplaced(target: string): Promise<void> {
  const beside = dirname(target);
  const beginning = `.${basename(target)}.`;
  const left = (await readdir(beside)).filter(
    (name) => name.startsWith(beginning) && name.endsWith(replacedEnding),
  );
  for (const name of left) {
    const isGone = (await stat(target).catch(() => undefined)) === undefined;
    if (isGone) await rename(join(beside, name), target);
    else await rm(join(beside, name), { recursive: true, force: true });
  }
}
