import { userInfo } from "node:os";
import { Option } from "commander";
import type { Actor } from "../../study/project/actor.ts";

/** `--reader`: who does something to a project. */
export const readerOption = (): Option =>
  new Option("--reader <name>", "name of the person doing this, for the audit trail").default(userName());

/** Who does something now. */
export const actorNow = (reader: string): Actor => ({ reader, at: new Date().toISOString() });

/** As the system calls who runs this; a container may know no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}
