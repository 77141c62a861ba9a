import type { Issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";

/** The steps on the way from the open project, if one is, to another. */
export interface ReplacingSteps<Opened> {
  /** Opens or makes the other one, while the open one stays. */
  open(): Promise<Result<Opened>>;
  /** Why the other one may not be used; undefined: it may. */
  refuse(opened: Opened): Issue | undefined;
  /** Closes the other one again. */
  drop(): Promise<unknown>;
  /** Ends what is under way on the open project and writes it; afterwards nobody works on it. Nothing where none is open. */
  leave(): Promise<Result<null>>;
  /** Closes the open project's file and puts the other one in its place. */
  take(): Promise<Result<null>>;
}

/**
 * Opens another project in place of the one that is open, which is left only once it is certain that the other can be
 * opened and used. Work that cannot be written as a version stays under way in the project that is left, and its issues
 * come beside the other project.
 */
export async function replaceOpenProject<Opened>(steps: ReplacingSteps<Opened>): Promise<Result<Opened>> {
  const opened = await steps.open();
  if (!opened.ok) return opened;
  const refused = steps.refuse(opened.value);
  if (refused !== undefined) {
    await steps.drop();
    return failure(refused);
  }
  const left = await steps.leave();
  const taken = await steps.take();
  if (!taken.ok) return taken;
  return success(opened.value, [...opened.issues, ...left.issues]);
}
