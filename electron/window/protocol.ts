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

/** What is shown to a page from memory, by its address, while that page is open. */
export type HeldDocuments = Map<string, HeldDocument>;

export interface HeldDocument {
  readonly contentType: string;
  readonly content: Uint8Array;
}

async function contentOf(root: string, address: string): Promise<HeldDocument | undefined> {
  const served = await servedFile(root, address);
  return served && { contentType: served.contentType, content: await readFile(served.file) };
}

/**
 * Serves the built pages in `root` and the documents that are held in memory under app://paraspine/, with the content
 * security policy, and nothing else.
 */
export function serveApp(root: string, handler: Protocol, held: HeldDocuments): void {
  handler.handle(appScheme, async (request) => {
    const { method, url } = request;
    const served =
      method === "GET" && url.startsWith(`${appOrigin}/`)
        ? (held.get(url) ?? (await contentOf(root, url)))
        : undefined;
    if (served === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(served.content), {
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
