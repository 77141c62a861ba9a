import { contextBridge, ipcRenderer, webUtils } from "electron";
import {
  type DesktopBridge,
  type DesktopEvent,
  desktopChannels,
  desktopEventChannel,
  desktopGrantChannel,
} from "../src/desktop-api.ts";

/** One function a call, made from the table of channels; the window gets nothing else of Electron or Node. */
const calls = Object.fromEntries(
  Object.entries(desktopChannels).map(([method, channel]) => [
    method,
    (...given: unknown[]) => ipcRenderer.invoke(channel, ...given),
  ]),
);

const bridge = {
  ...calls,
  onEvent(listener: (event: DesktopEvent) => void) {
    const pass = (_event: unknown, told: DesktopEvent) => listener(told);
    ipcRenderer.on(desktopEventChannel, pass);
    return () => {
      ipcRenderer.off(desktopEventChannel, pass);
    };
  },
  /** A file that a script of the page made has no path; one that a person dropped has, and is chosen by that. */
  pathForFile(file: unknown) {
    const path = file instanceof File ? webUtils.getPathForFile(file) : "";
    if (path !== "") ipcRenderer.send(desktopGrantChannel, path);
    return path;
  },
} as DesktopBridge;

contextBridge.exposeInMainWorld("paraspine", bridge);
