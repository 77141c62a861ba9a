import { app, type Session, type WebContents } from "electron";
import { appOrigin, isAppPage } from "./origin.ts";

const inspectorSchemes: readonly string[] = app.isPackaged ? [] : ["devtools:"];

/** Whether the window may ask for an address at all: its own files, and data it made itself. */
function isLocal(address: string): boolean {
  if (address.startsWith(`${appOrigin}/`) || address.startsWith(`blob:${appOrigin}/`)) return true;
  return address.startsWith("data:") || inspectorSchemes.some((scheme) => address.startsWith(scheme));
}

function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => {
    if (!isAppPage(event.url)) event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame || !isAppPage(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

/**
 * Denies every session and page what this application never needs: the network, other windows, other pages,
 * permissions, devices, embedded views and downloads. To be called before Electron is ready.
 */
export function lockDown(): void {
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  app.on("session-created", lockSession);
  app.on("web-contents-created", (_event, contents) => lockContents(contents));
}
