import { contextBridge, ipcRenderer, webUtils } from "electron";
import {
  type DesktopBridge,
  type DesktopEvent,
  desktopChannels,
  desktopEventChannel,
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
  pathForFile: (file: unknown) => (file instanceof File ? webUtils.getPathForFile(file) : ""),
} as DesktopBridge;

contextBridge.exposeInMainWorld("paraspine", bridge);
