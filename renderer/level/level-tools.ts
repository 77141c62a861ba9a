export const levelTools = ["crosshair", "vertebra", "endplate"] as const;

/** What the mouse does on the sagittal slice. */
export type LevelTool = (typeof levelTools)[number];
