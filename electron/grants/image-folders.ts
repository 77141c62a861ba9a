import { dirname } from "node:path";

/** The folders (or archives) in which a project's images are: the window shows the slices around a row. */
export class ImageFolders {
  readonly #images = new Set<string>();
  #folders: Set<string> | undefined;

  /** Images by their paths. */
  add(images: Iterable<string>): void {
    for (const image of images) {
      this.#images.add(image);
      this.#folders?.add(dirname(image));
    }
  }

  /** Whether a path is one of the folders, or is directly in one. */
  isBeside(path: string): boolean {
    this.#folders ??= new Set([...this.#images].map(dirname));
    return this.#folders.has(path) || this.#folders.has(dirname(path));
  }
}
