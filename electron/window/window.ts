import { BrowserWindow, nativeTheme } from "electron";
import { appPage } from "./origin.ts";

/** The colour of the window until its page is painted: that of the page, so that nothing flashes. */
const background = "#0e1116";

/** A renderer that dies is started again, but not one that dies at once each time. */
const shortestLifeMs = 5000;

/** Opens the one window: sandboxed, isolated from Node, shown once its page is painted. */
export function openWindow(preload: string): BrowserWindow {
  nativeTheme.themeSource = "dark";
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    title: "Paraspine",
    backgroundColor: background,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once("ready-to-show", () => window.show());

  let loadedAt = Date.now();
  window.webContents.on("render-process-gone", (_event, details) => {
    if (details.reason === "clean-exit" || Date.now() - loadedAt < shortestLifeMs) return;
    loadedAt = Date.now();
    window.webContents.reload();
  });
  window.loadURL(appPage);
  return window;
}
