import { BrowserWindow, nativeTheme } from "electron";
import type { Settings } from "../../src/desktop-api.ts";
import { appPage } from "./origin.ts";

/** The colour of the window until its page is painted: that of the page, so that nothing flashes. */
const background = { dark: "#0e1116", light: "#f3f5f7" };

/** A renderer that dies is started again, but not one that dies at once each time. */
const shortestLifeMs = 5000;

/** Gives the window the theme and the size of text of the settings; the page sees them as a media query and as zoom. */
export function showAs(window: BrowserWindow, { theme = "dark", textSize = 100 }: Settings): void {
  nativeTheme.themeSource = theme;
  if (!window.isDestroyed()) window.webContents.setZoomFactor(textSize / 100);
}

/**
 * Opens the one window: sandboxed, isolated from Node, shown once its page is painted.
 *
 * @param settings gives those of the moment
 */
export function openWindow(preload: string, settings: () => Settings): BrowserWindow {
  nativeTheme.themeSource = settings().theme ?? "dark";
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    title: "Paraspine",
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
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

  // A page that is loaded again starts at its usual size.
  window.webContents.on("did-finish-load", () => showAs(window, settings()));

  let loadedAt = Date.now();
  window.webContents.on("render-process-gone", (_event, details) => {
    if (details.reason === "clean-exit" || Date.now() - loadedAt < shortestLifeMs) return;
    loadedAt = Date.now();
    window.webContents.reload();
  });
  window.loadURL(appPage);
  return window;
}
