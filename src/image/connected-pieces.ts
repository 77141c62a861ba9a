interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The pieces that the fitting pixels of a grid fall into, each a list of row-major indices; pixels that share an edge
 * are in one piece. In the order of their first pixels.
 */
export function connectedPieces(
  { rows, columns }: Grid,
  fits: (at: number) => boolean,
): readonly Int32Array[] {
  const size = rows * columns;
  const seen = new Uint8Array(size);
  const queue = new Int32Array(size);
  const found: Int32Array[] = [];
  for (let start = 0; start < size; start++) {
    if (seen[start] === 1 || !fits(start)) continue;
    let count = 0;
    const visit = (at: number) => {
      if (seen[at] === 1 || !fits(at)) return;
      seen[at] = 1;
      queue[count++] = at;
    };
    visit(start);
    for (let head = 0; head < count; head++) {
      const at = queue[head]!;
      const column = at % columns;
      if (column > 0) visit(at - 1);
      if (column < columns - 1) visit(at + 1);
      if (at >= columns) visit(at - columns);
      if (at < size - columns) visit(at + columns);
    }
    found.push(queue.slice(0, count));
  }
  return found;
}
