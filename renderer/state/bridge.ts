import type { DesktopBridge } from "../../src/desktop-api.ts";

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly paraspine: DesktopBridge;
  }
}

/** The machine, as the window may use it. */
export const bridge = (): DesktopBridge => window.paraspine;
