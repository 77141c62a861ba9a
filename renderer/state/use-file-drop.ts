import { type DragEvent, useState } from "react";
import { bridge } from "./bridge.ts";

/** Files and folders dragged onto the window: their paths, once they are let go. */
export function useFileDrop(onPaths: (paths: readonly string[]) => void) {
  const [over, setOver] = useState(false);
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setOver(true);
      },
      onDragLeave(event: DragEvent) {
        if (event.relatedTarget === null || !event.currentTarget.contains(event.relatedTarget as Node))
          setOver(false);
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        const paths = Array.from(event.dataTransfer.files, (file) => bridge().pathForFile(file));
        onPaths(paths.filter((path) => path !== ""));
      },
    },
  };
}
