import { ipcMain, type WebFrameMain } from "electron";
import { issue } from "../../src/base/issue.ts";
import { failure, type Result } from "../../src/base/result.ts";
import { type DesktopApi, desktopChannels, desktopGrantChannel } from "../../src/desktop-api.ts";
import type { PathGrants } from "../grants/path-grants.ts";
import { isAppPage } from "../window/origin.ts";
import { argumentSchemas, notGranted } from "./argument-schemas.ts";

const mistake = (reason: string) => failure(issue("program-error", { reason }));

/** Only the main frame of our own page may call. */
const isOurs = (frame: WebFrameMain | null) =>
  frame !== null && frame.parent === null && isAppPage(frame.url);

/**
 * Connects the contract to its implementation: one loop over the table of channels checks who calls and with
 * what, and turns anything thrown into an issue. Paths are used only where the user chose them; what is dropped on the
 * window is reported by the preload, which alone can see where a dropped file is.
 */
export function serve(api: DesktopApi, grants: PathGrants): void {
  const schemas = argumentSchemas((path) => grants.allows(path));
  ipcMain.on(desktopGrantChannel, (event, path: unknown) => {
    if (isOurs(event.senderFrame) && typeof path === "string" && path !== "") grants.add([path]);
  });
  for (const method of Object.keys(desktopChannels) as (keyof DesktopApi)[]) {
    const call = api[method] as (...given: readonly unknown[]) => Promise<Result<unknown>>;
    ipcMain.handle(desktopChannels[method], async (event, ...given: unknown[]): Promise<Result<unknown>> => {
      if (!isOurs(event.senderFrame)) return mistake(`${method}: called by a foreign page`);
      const checked = schemas[method].safeParse(given);
      if (!checked.success) {
        if (checked.error.issues.every(({ message }) => message === notGranted)) {
          return failure(issue("path-not-granted"));
        }
        const place = checked.error.issues[0]?.path.join(".") ?? "";
        return mistake(`${method}: argument ${place} has the wrong form`);
      }
      try {
        return await call(...checked.data);
      } catch (error) {
        return mistake(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
  }
}
