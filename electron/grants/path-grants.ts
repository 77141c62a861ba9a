import { comparablePath, isRemotePath, type PathSystem, pathAndAbove, plainPath } from "./path-rules.ts";

/**
 * The files and folders that the user chose: in a dialog, by dropping them on the window, by starting the program with
 * them, or in an earlier run. A path that the window names is used only where it is one of them or is below one, so
 * that a fault in the page cannot read or write what nobody chose. Images of the open project and what is in the
 * same folder count as chosen with it, but for those on another computer.
 */
export class PathGrants {
  readonly #system: PathSystem;
  readonly #roots = new Set<string>();
  #ofProject: (path: string) => boolean = () => false;

  constructor(system: PathSystem) {
    this.#system = system;
  }

  /** What the user chose. A DICOMDIR means the folder whose files it names. */
  add(paths: readonly string[]): void {
    for (const path of paths) {
      const folder = /^(.*[/\\])dicomdir$/i.exec(path)?.[1];
      for (const root of folder === undefined ? [path] : [path, folder]) {
        this.#roots.add(comparablePath(root, this.#system));
      }
    }
  }

  /** Tells which paths are images of the open project, or are beside them. */
  ofProject(isImage: (path: string) => boolean): void {
    this.#ofProject = isImage;
  }

  allows(path: string): boolean {
    if (this.#isChosen(path)) return true;
    return !isRemotePath(path, this.#system) && this.#ofProject(plainPath(path, this.#system));
  }

  /** Whether a path that somebody else wrote into a project would make this computer contact one that the user never chose. */
  isForeign(path: string): boolean {
    return isRemotePath(path, this.#system) && !this.#isChosen(path);
  }

  #isChosen(path: string): boolean {
    for (const root of pathAndAbove(path, this.#system)) if (this.#roots.has(root)) return true;
    return false;
  }
}
