/** Anything that can say "stop"; an AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

/**
 * Works on several items at once and gives the results in the items' order. Once `signal` says stop, nothing more is
 * begun; what was begun is waited for and given.
 *
 * @param atOnce how many are worked on at the same time, at least 1, which begins an item only when the one before was
 * taken. Of more, results that wait for an earlier one are at most as many again, so that one slow item holds up neither
 * the others nor the memory.
 */
export async function* inOrder<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Value>,
  signal?: StopSignal,
): AsyncGenerator<Value, void> {
  const ahead = atOnce === 1 ? 1 : 2 * atOnce;
  const begun: Promise<Value>[] = [];
  let running = 0;
  let next = 0;
  let given = 0;
  const begin = () => {
    while (next < items.length && running < atOnce && next - given < ahead && !signal?.aborted) {
      running += 1;
      begun[next] = work(items[next]!, next).finally(() => {
        running -= 1;
        begin();
      });
      next += 1;
    }
  };
  for (begin(); given < next; begin()) {
    const value = await begun[given]!;
    delete begun[given];
    given += 1;
    yield value;
  }
}
