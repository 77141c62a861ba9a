/** The tags of a list whose lines are a group and its elements, four hexadecimal digits each. */
export function tagsIn(list: string): readonly number[] {
  return list
    .split("\n")
    .map((line) => line.trim().split(" "))
    .flatMap(([group, ...elements]) =>
      elements.map((element) => Number.parseInt(group!, 16) * 0x10000 + Number.parseInt(element, 16)),
    );
}
