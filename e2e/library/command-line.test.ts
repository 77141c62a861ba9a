import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { inProject } from "../../scripts/project-root.ts";

/** What the command line alone needs: words and cells for a terminal, and handing on what may be absent. */
const ofTerminals = new Set([
  "countCell",
  "counted",
  "fillText",
  "present",
  "resultTexts",
  "textIn",
  "unitAfterNumber",
]);

const sources = (folder: string) =>
  readdirSync(inProject(folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(inProject(folder), file), "utf8") }));

const named = (list: string) =>
  list
    .split(",")
    .map((name) => name.trim().split(" as ")[0]!)
    .filter((name) => name !== "" && !name.startsWith("type "));

/** The functions and values that the commands take from other rooms, also those that they load when asked. */
const used = sources("src/cli").flatMap(({ file, text }) =>
  [
    ...text.matchAll(/^import \{([^}]*)\} from "([^"]+)"/gm),
    ...text.matchAll(/const \{([^}]*)\} = await import\("([^"]+)"\)/g),
  ]
    .filter(
      ([, , from]) =>
        !path.posix.join("cli", path.posix.dirname(file.replaceAll("\\", "/")), from!).startsWith("cli/"),
    )
    .filter(([, , from]) => from!.startsWith("."))
    .flatMap(([, list]) => named(list!)),
);

const exported = new Set(
  sources("src/library").flatMap(({ text }) =>
    [...text.matchAll(/^export \{([^}]*)\} from/gm)].flatMap(([, list]) => named(list!)),
  ),
);

it("whatever the command line does, the library can do", () => {
  expect(used.length).toBeGreaterThan(100);
  const missing = used.filter((name) => !exported.has(name) && !ofTerminals.has(name));
  expect([...new Set(missing)].sort()).toEqual([]);
  expect([...ofTerminals].filter((name) => exported.has(name) || !used.includes(name))).toEqual([]);
});

it("the functions that the README names for each command are exported", () => {
  const table = /as functions, too:\n\n([\s\S]*?)\n\n/.exec(
    readFileSync(inProject("README.md"), "utf8"),
  )![1]!;
  const functions = [...table.matchAll(/\|[^|]*\|([^|]*)\|/g)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
  );
  expect(functions.length).toBeGreaterThan(20);
  expect(functions.filter((name) => !exported.has(name))).toEqual([]);
});
