import { randomUUID } from "node:crypto";
import { BrowserWindow } from "electron";
import type { MadeReport } from "../../src/node/export/make-report.ts";
import { appOrigin } from "./origin.ts";
import type { HeldDocuments } from "./protocol.ts";

/** A page that is not ready by then has failed. */
const patienceMs = 20_000;
const pollMs = 20;

/** What the page says of itself in `data-state` of its root element. */
const readState = "document.documentElement.dataset.state ?? ''";

/**
 * Prints a report as PDF, A4: a hidden window without preload, in the sandbox, loads the report's page, which fetches
 * document and panels from addresses that hold for this window only.
 *
 * @throws where the page does not come to stand.
 */
export async function printReport(
  { document, panels }: MadeReport,
  held: HeldDocuments,
): Promise<Uint8Array> {
  const folder = `${appOrigin}/report/${randomUUID()}`;
  const encoded = new TextEncoder().encode(JSON.stringify(document));
  held.set(`${folder}/document.json`, { contentType: "application/json", content: encoded });
  held.set(`${folder}/panels.png`, { contentType: "image/png", content: panels });
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  try {
    await window.loadURL(`${appOrigin}/report/report.html?${folder}`);
    await untilReady(window);
    return await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
  } finally {
    window.destroy();
    held.delete(`${folder}/document.json`);
    held.delete(`${folder}/panels.png`);
  }
}

async function untilReady({ webContents }: BrowserWindow): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const state: unknown = await webContents.executeJavaScript(readState);
    if (state === "ready") return;
    if (state === "failed") break;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error("the report's page could not be shown");
}
