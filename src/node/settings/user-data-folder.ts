import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** What decides the folder; the running process where not given. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly home: string;
}

/**
 * Where this person's settings are: the folder that Electron calls `userData`, so that command line and desktop
 * share the saved recipes. `PARASPINE_USER_DATA` names another one.
 */
export function userDataFolder(
  { platform, environment, home }: Surroundings = {
    platform: process.platform,
    environment: process.env,
    home: homedir(),
  },
): string {
  const chosen = environment.PARASPINE_USER_DATA;
  if (chosen) return resolve(chosen);
  if (platform === "win32") {
    return join(environment.APPDATA ?? join(home, "AppData", "Roaming"), "paraspine");
  }
  if (platform === "darwin") return join(home, "Library", "Application Support", "paraspine");
  return join(environment.XDG_CONFIG_HOME || join(home, ".config"), "paraspine");
}
