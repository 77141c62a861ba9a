import { readFile } from "node:fs/promises";
import { type Protocol, protocol } from "electron";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { appOrigin, appScheme } from "./origin.ts";
import { servedFile } from "./served-file.ts";

/** Makes app:// a standard, secure scheme. To be called before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built pages in `root` under app://paraspine/, with the content security policy, and nothing else.
 */
export function serveApp(root: string, handler: Protocol): void {
  handler.handle(appScheme, async (request) => {
    const { method, url } = request;
    const served =
      method === "GET" && url.startsWith(`${appOrigin}/`) ? await servedFile(root, url) : undefined;
    if (served === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(served.file)), {
      headers: {
        "content-type": served.contentType,
        "content-security-policy": contentSecurityPolicy,
        "cross-origin-opener-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      },
    });
  });
}
