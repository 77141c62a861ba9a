import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** What a room may import: other rooms, other rooms for their types only, and packages by name or prefix. */
interface Doors {
  readonly rooms: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

const pureRooms = [
  "base",
  "image",
  "dicom",
  "nifti",
  "roi",
  "fat",
  "measure",
  "check",
  "segment",
  "level",
  "stats",
  "risk",
  "study",
  "pipeline",
  "project",
  "report",
];

/** The rooms whose numbers and documents an application of the science is made of. */
const sciences = pureRooms.slice(0, pureRooms.indexOf("pipeline"));

/** The plan of the house. A package that ends in `*` stands for every name that begins so. */
const plan: { readonly [room: string]: Doors } = {
  base: { rooms: [], packages: ["fflate"] },
  image: { rooms: ["base"] },
  dicom: { rooms: ["base", "image", "roi"], packages: ["@noble/hashes/*", "fflate"] },
  nifti: { rooms: ["base", "image", "roi"] },
  roi: { rooms: ["base", "image"], packages: ["clipper2-ts", "fflate"] },
  fat: { rooms: ["base", "image"] },
  measure: { rooms: ["base", "image", "roi", "fat"] },
  check: { rooms: ["base", "image", "roi", "fat", "measure"] },
  segment: { rooms: ["base", "image", "roi"] },
  level: { rooms: ["base", "image", "segment"] },
  stats: { rooms: ["base"], packages: ["@stdlib/*", "d3-dsv"] },
  risk: { rooms: ["base", "stats"], types: ["measure"] },
  study: {
    rooms: ["base", "image", "roi", "fat", "measure", "stats", "risk"],
    types: ["level", "segment"],
    packages: ["zod"],
  },
  pipeline: { rooms: sciences },
  project: { rooms: [...sciences, "pipeline"] },
  report: { rooms: [...sciences, "pipeline", "project"] },
  "desktop-api": { rooms: [], types: pureRooms },
  library: { rooms: pureRooms },
  "library/node": { rooms: [...pureRooms, "node"] },
  node: {
    rooms: pureRooms,
    packages: [
      "node:*",
      "sharp",
      "fontkit",
      "pdfkit",
      "wawoff2",
      "onnxruntime-node",
      "@tensorflow/*",
      "@photostructure/sqlite",
      "fflate",
      "read-excel-file/universal",
      "write-excel-file/universal",
    ],
  },
  cli: { rooms: [...pureRooms, "node"], packages: ["node:*", "commander"] },
  electron: { rooms: [...pureRooms, "desktop-api", "node"], packages: ["electron", "node:*", "zod"] },
  /** Build, set-up and `npm test`; nothing of the program imports them. */
  scripts: {
    rooms: [],
    packages: [
      "node:*",
      "esbuild",
      "vite",
      "@electron/*",
      "electron",
      "electron/package.json",
      "fflate",
      "(computed)",
    ],
  },
  renderer: {
    rooms: [...pureRooms, "desktop-api"],
    packages: [
      "react",
      "react/*",
      "react-dom",
      "react-dom/*",
      "@cornerstonejs/*",
      "@tanstack/react-virtual",
      "read-excel-file/universal",
      "write-excel-file/universal",
    ],
  },
  /** What tests of the window's parts stand on; nothing of the program imports it. */
  "renderer/testing": {
    rooms: [...pureRooms, "desktop-api", "renderer"],
    packages: ["react", "@testing-library/*", "vitest"],
  },
  "sample-dicom": { rooms: [...pureRooms, "node"], packages: ["dcmjs", "node:*"] },
};

/**
 * The second level: the folders of a room, and which of the room's others each may import. A file that is directly in
 * a room is a sub-room of its own, named with its extension: it may import the room's folders, which may import it only
 * where the plan says so. A room without folders, and the window, whose layers have a plan of their own, are not named.
 */
const subRooms: { readonly [room: string]: { readonly [folder: string]: readonly string[] } } = {
  base: { archive: ["text-decoder.ts"], issues: [], numbers: [] },
  image: {},
  dicom: {
    dictionary: [],
    "data-set": ["dictionary"],
    write: ["dictionary"],
    pixels: ["dictionary", "data-set"],
    "code-stream": ["data-set", "pixels"],
    deidentify: ["dictionary", "data-set", "pixels", "write"],
    header: ["dictionary", "data-set", "pixels"],
    series: ["data-set", "header"],
    slice: ["dictionary", "data-set", "pixels", "code-stream", "header", "series"],
    objects: ["dictionary", "data-set", "pixels", "header", "series", "slice", "write"],
  },
  nifti: {},
  roi: {
    edit: [
      "crosses-itself.ts",
      "outline-bounds.ts",
      "outline.ts",
      "rasterise-roi.ts",
      "rasterise.ts",
      "roi.ts",
      "trace-mask.ts",
      "with-vertices.ts",
    ],
    follow: ["edit", "outline.ts", "roi.ts", "with-vertices.ts"],
  },
  fat: { histogram: ["recipe.ts"], methods: ["histogram", "recipe.ts"] },
  measure: {},
  check: {},
  segment: {
    onnx: [],
    picture: ["model-card.ts"],
    probabilities: ["picture", "model-card.ts", "segmenter.ts"],
  },
  level: { find: ["endplate.ts"] },
  stats: {
    numbers: [],
    distribution: ["numbers"],
    table: ["numbers"],
    effect: ["numbers", "distribution"],
    continuous: ["numbers", "distribution"],
    categorical: ["numbers", "distribution"],
    groups: ["numbers", "table", "effect", "continuous", "categorical"],
    agreement: ["numbers", "distribution", "effect"],
    logistic: ["numbers", "distribution"],
    roc: ["numbers", "distribution", "effect"],
    prediction: ["numbers", "distribution", "effect", "logistic", "roc"],
    analyses: ["numbers", "table", "effect", "agreement", "logistic", "roc", "prediction"],
    audit: ["numbers", "distribution", "categorical", "logistic"],
  },
  risk: {
    model: [],
    models: ["model", "expit.ts"],
    input: ["model", "models"],
    reference: ["model", "expit.ts"],
    predict: ["model", "input", "reference", "expit.ts"],
    local: ["model", "input", "expit.ts"],
    about: ["model", "predict"],
  },
  study: {
    case: [],
    texts: ["case"],
    project: ["case"],
    tables: ["case", "texts", "project"],
    trail: ["project", "tables"],
  },
  pipeline: {
    drawing: [],
    measuring: ["drawing", "level"],
    level: [],
    agreement: [],
    batch: ["drawing", "measuring", "level"],
  },
  project: {
    worklist: ["project-store.ts", "store-port.ts"],
    drafts: ["project-store.ts", "store-port.ts", "worklist"],
    open: ["project-store.ts", "store-port.ts", "worklist", "drafts"],
    adding: ["project-store.ts", "store-port.ts", "worklist", "drafts"],
    batch: ["worklist", "open"],
    repeats: ["project-store.ts", "store-port.ts", "open"],
    clinical: ["project-store.ts", "store-port.ts"],
    exports: ["open"],
  },
  report: {
    document: [],
    figures: ["document"],
    statistics: ["document", "figures"],
    agreement: ["document", "figures", "statistics"],
    risk: ["document", "figures", "statistics"],
    cohort: ["document", "figures"],
    case: ["document", "risk"],
  },
  node: {
    files: [],
    codec: [],
    sources: ["files"],
    settings: ["files", "sources"],
    worker: ["codec", "sources"],
    studies: ["files", "sources", "worker"],
    cases: ["files", "sources", "studies"],
    model: ["files", "studies"],
    figure: [],
    pdf: ["files", "figure"],
    export: ["files", "figure", "pdf", "node-ports.ts"],
    "level-picture": ["studies", "figure"],
    "export-project": ["files", "sources", "studies", "export", "pdf", "level-picture"],
    deidentify: ["files", "sources", "studies"],
    database: ["files"],
    "project-file": ["files", "database"],
    batch: ["files", "sources", "studies", "worker", "model", "figure", "export-project"],
    adding: [
      "files",
      "sources",
      "studies",
      "cases",
      "figure",
      "model",
      "level-picture",
      "export-project",
      "batch",
    ],
  },
  cli: {
    terminal: [],
    options: [],
    batch: ["terminal", "options"],
    cohort: ["terminal"],
    deidentify: ["terminal"],
    export: ["terminal"],
    info: ["terminal"],
    level: ["terminal", "options"],
    measure: ["terminal", "options"],
    project: ["terminal", "options"],
    recompute: ["terminal"],
    report: ["terminal"],
    segment: ["terminal", "options"],
    stats: ["terminal"],
    risk: ["terminal", "options", "stats"],
  },
  electron: {
    grants: [],
    jobs: [],
    processes: [],
    window: [],
    engine: ["processes"],
    project: ["grants", "jobs", "processes", "window", "engine"],
    ipc: ["grants", "jobs", "window", "engine", "project"],
  },
  scripts: {
    "set-up": ["project-root.ts", "run-command.ts"],
    build: ["project-root.ts", "run-command.ts"],
  },
  "sample-dicom": {
    numeric: [],
    anatomy: ["numeric"],
    render: ["numeric", "anatomy"],
    dicom: ["render", "sample-study.ts"],
    patients: ["sample-study.ts", "sequences.ts", "slice-planning.ts"],
  },
};

/** As many sources side by side in a folder can still be taken in at a glance. */
const maxSourcesInFolder = 25;

/** Files that serve a tool instead of the program: tests, and the configuration that a build tool reads. */
const isTooling = (path: string) => /\.(test|spec|config)\.tsx?$/.test(path);

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");

const files = ["src", "electron", "renderer", "sample-dicom", "scripts"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) =>
      posix.join(folder, path.replaceAll("\\", "/")),
    ),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/\.d\.ts$|node_modules/.test(path))
  .sort();

interface Door {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly reExport: boolean;
}

/** Code without comments, so that an example in one is no import. Quoted text is kept. */
const withoutComments = (code: string) =>
  code.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_, quoted?: string) => quoted ?? " ",
  );

/** Every import of a file: static, for its side effect, re-exported, dynamic, and in a type. */
function doorsIn(code: string): Door[] {
  const text = withoutComments(code);
  const found: Door[] = [];
  for (const [, keyword, names, specifier] of text.matchAll(
    /(?:^|[\n;}])\s*(import|export)\b(?:((?:[^"'`;=]|\btype\b)*?\bfrom)?\s*)["']([^"'\n]+)["']/g,
  )) {
    found.push({ specifier: specifier!, typeOnly: isTypeOnly(names ?? ""), reExport: keyword === "export" });
  }
  for (const [whole, before, specifier] of text.matchAll(
    /(\btypeof\s+|[:<|&=(,]\s*)?\b(?:import|require)\s*\(\s*(?:["']([^"'\n]+)["'])?/g,
  )) {
    if (/require/.test(whole) && specifier === undefined) continue;
    found.push({ specifier: specifier ?? "(computed)", typeOnly: before === "typeof ", reExport: false });
  }
  return found;
}

/** `import type { A }`, and `import { type A, type B }`. */
function isTypeOnly(names: string): boolean {
  if (/^\s*type\b(?!\s*,|\s*from)/.test(names)) return true;
  const braces = /^\s*\{([^}]*)\}/.exec(names)?.[1];
  if (braces === undefined) return false;
  const each = braces
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return each.length > 0 && each.every((name) => /^type\s/.test(name));
}

/** `src/roi/roi.ts` is in `roi`, `src/desktop-api.ts` in `desktop-api`, `electron/main.ts` in `electron`. */
function roomOf(path: string): string {
  // The one path of the library that touches a computer.
  if (path === "src/library/node.ts") return "library/node";
  if (path.startsWith("renderer/testing/")) return "renderer/testing";
  const parts = path.split("/");
  return (parts[0] === "src" ? parts[1]! : parts[0]!).replace(/\.tsx?$/, "");
}

/** Why a file may not have this door; undefined where it may. */
function wrongDoor(path: string, { specifier, typeOnly }: Door): string | undefined {
  const room = roomOf(path);
  const doors = plan[room];
  if (doors === undefined) return `${path}: the room ${room} is not in the plan`;
  if (!specifier.startsWith(".")) {
    const known = doors.packages?.some((name) =>
      name.endsWith("*") ? specifier.startsWith(name.slice(0, -1)) : specifier === name,
    );
    return known ? undefined : `${path}: ${room} may not use ${specifier}`;
  }
  const target = posix.join(posix.dirname(path), specifier);
  const other = roomOf(target);
  if (other === room || doors.rooms.includes(other)) return undefined;
  if (doors.types?.includes(other)) {
    return typeOnly ? undefined : `${path}: ${room} may import only types from ${other} (${specifier})`;
  }
  return `${path}: ${room} may not see ${other} (${specifier})`;
}

/** `src/dicom/series/x.ts` is in `series`, `src/fat/recipe.ts` in `recipe.ts`: a folder of a room, or a file of its own. */
function subRoomOf(path: string): string {
  const within = path.split("/").slice(path.startsWith("src/") ? 2 : 1);
  return within[0] ?? "";
}

const isFolder = (subRoom: string) => !/\.tsx?$/.test(subRoom);

/** Why a file may not have this door to another sub-room of its room; undefined where it may. */
function wrongInnerDoor(path: string, { specifier }: Door): string | undefined {
  const target = posix.join(posix.dirname(path), specifier);
  const room = roomOf(path);
  const doors = subRooms[room];
  if (!specifier.startsWith(".") || doors === undefined || roomOf(target) !== room) return undefined;
  const [own, other] = [subRoomOf(path), subRoomOf(target)];
  if (own === other || !isFolder(own)) return undefined;
  if (doors[own] === undefined) return `${path}: ${room}/${own} is not in the plan`;
  return doors[own].includes(other) ? undefined : `${path}: ${room}/${own} may not see ${room}/${other}`;
}

/** The circles among places that lead to others, each as the way round. */
function circlesIn(next: ReadonlyMap<string, Iterable<string>>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (place: string, trail: readonly string[]) => {
    if (trail.includes(place)) circles.push([...trail.slice(trail.indexOf(place)), place].join(" > "));
    if (done.has(place) || trail.includes(place)) return;
    for (const other of next.get(place) ?? []) visit(other, [...trail, place]);
    done.add(place);
  };
  for (const place of next.keys()) visit(place, []);
  return circles;
}

const allDoors = files.flatMap((path) => doorsIn(read(path)).map((door) => ({ path, door })));

describe("the reader of imports", () => {
  it("sees every kind of door", () => {
    const code = [
      'import { a } from "one";',
      'import type { B } from "two";',
      'import { type C, type D } from "three";',
      'import e, { type F } from "four";',
      'import "five";',
      'export { g } from "six";',
      'export * from "seven";',
      'const h = await import("eight");',
      'type I = typeof import("nine");',
      'const j = require("ten");',
      "const k = await import(somewhere);",
      '// import "comment";',
      '/* import { x } from "comment"; */',
      "import {",
      "  l,",
      "  type M,",
      '} from "eleven";',
      'import type n from "twelve";',
    ].join("\n");
    expect(
      doorsIn(code)
        .map(({ specifier }) => specifier)
        .sort(),
    ).toEqual(
      [
        ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"],
        ...["twelve", "(computed)"],
      ].sort(),
    );
    const typeOnly = doorsIn(code)
      .filter((door) => door.typeOnly)
      .map(({ specifier }) => specifier);
    expect(typeOnly.sort()).toEqual(["nine", "three", "twelve", "two"]);
    expect(doorsIn(code).filter((door) => door.reExport)).toHaveLength(2);
  });

  it.each([
    ["src/roi/x.ts", "node:fs", false],
    ["src/roi/x.ts", "../node/files.ts", false],
    ["src/roi/x.ts", "../fat/recipe.ts", true],
    ["src/level/x.ts", "../dicom/slice/read-slice.ts", true],
    ["renderer/x.tsx", "../electron/main.ts", true],
    ["renderer/x.tsx", "../src/node/files.ts", false],
    ["electron/x.ts", "../renderer/shell/app.tsx", true],
    ["src/cli/x.ts", "../desktop-api.ts", true],
    ["src/nowhere/x.ts", "../base/issue.ts", false],
  ])("finds the door from %s to %s wrong", (path, specifier, typeOnly) => {
    expect(wrongDoor(path, { specifier, typeOnly, reExport: false })).toBeDefined();
  });
});

describe("the reader of sub-rooms", () => {
  it.each([
    ["src/dicom/data-set/x.ts", "../series/study-listing.ts"],
    ["src/node/files/x.ts", "../node-ports.ts"],
    ["src/fat/histogram/x.ts", "../methods/otsu.ts"],
    ["src/pipeline/nowhere/x.ts", "../batch/batch-unit.ts"],
    ["electron/window/x.ts", "../main.ts"],
  ])("finds the door from %s to %s wrong", (path, specifier) => {
    expect(wrongInnerDoor(path, { specifier, typeOnly: true, reExport: false })).toBeDefined();
  });

  it("finds circles", () => {
    const next = new Map(Object.entries({ a: ["b"], b: ["c"], c: ["b"], d: ["d"] }));
    expect(circlesIn(next)).toEqual(["b > c > b", "d > d"]);
  });
});

describe("the house", () => {
  it("has no wrong door", () => {
    expect(files.length).toBeGreaterThan(20);
    const wrong = allDoors
      .filter(({ path }) => !isTooling(path))
      .map(({ path, door }) => wrongDoor(path, door));
    expect(wrong.filter((reason) => reason !== undefined)).toEqual([]);
  });

  it("keeps renderer and electron apart in tests too", () => {
    const crossing = allDoors.filter(({ path, door }) => {
      const rooms = [roomOf(path), roomOf(posix.join(posix.dirname(path), door.specifier))];
      return door.specifier.startsWith(".") && rooms.includes("renderer") && rooms.includes("electron");
    });
    expect(crossing).toEqual([]);
  });

  it("re-exports only in src/library, which does nothing else, and exports by name", () => {
    const isSurface = (path: string) => path.startsWith("src/library/") && !isTooling(path);
    const barrels = allDoors.filter(({ path, door }) => door.reExport && !isSurface(path));
    expect(barrels.map(({ path }) => path)).toEqual([]);
    const more = files.filter(
      (path) =>
        isSurface(path) &&
        withoutComments(read(path))
          .replace(/^export (?:type )?\{[^}]*\} from "[^"]+";/gm, "")
          .trim() !== "",
    );
    expect(more).toEqual([]);
    const nameless = files.filter((path) => !isTooling(path) && /^export default\b/m.test(read(path)));
    expect(nameless).toEqual([]);
  });

  it("has no file that imports itself in a circle, types included", () => {
    const next = new Map<string, string[]>(files.map((path) => [path, []]));
    for (const { path, door } of allDoors)
      if (door.specifier.startsWith("."))
        next.get(path)!.push(posix.join(posix.dirname(path), door.specifier));
    expect(circlesIn(next)).toEqual([]);
  });

  it("has no wrong door between the folders of a room", () => {
    const wrong = allDoors
      .filter(({ path }) => !isTooling(path))
      .map(({ path, door }) => wrongInnerDoor(path, door));
    expect(wrong.filter((reason) => reason !== undefined)).toEqual([]);
  });

  it("plans every folder of a planned room, and no other", () => {
    const planned = Object.entries(subRooms).flatMap(([room, doors]) =>
      Object.keys(doors).map((folder) => `${room}/${folder}`),
    );
    const there = files
      .filter((path) => subRooms[roomOf(path)] !== undefined && !isTooling(path))
      .filter((path) => isFolder(subRoomOf(path)))
      .map((path) => `${roomOf(path)}/${subRoomOf(path)}`);
    expect([...new Set(there)].sort()).toEqual(planned.sort());
  });

  it("has no circle between the folders of a room, planned or walked", () => {
    for (const [room, doors] of Object.entries(subRooms)) {
      const next = new Map<string, Set<string>>(
        Object.entries(doors).map(([folder, others]) => [folder, new Set(others)]),
      );
      for (const { path, door } of allDoors) {
        const target = posix.join(posix.dirname(path), door.specifier);
        if (!door.specifier.startsWith(".") || isTooling(path)) continue;
        if (roomOf(path) !== room || roomOf(target) !== room) continue;
        const [own, other] = [subRoomOf(path), subRoomOf(target)];
        if (own !== other) next.set(own, (next.get(own) ?? new Set()).add(other));
      }
      expect(circlesIn(next), room).toEqual([]);
    }
  });

  it(`has at most ${maxSourcesInFolder} sources side by side`, () => {
    const count = new Map<string, number>();
    for (const path of files.filter((path) => !isTooling(path)))
      count.set(posix.dirname(path), (count.get(posix.dirname(path)) ?? 0) + 1);
    expect([...count].filter(([, sources]) => sources > maxSourcesInFolder)).toEqual([]);
  });

  it("measures in two places: what is on disk, and with outlines that were read", () => {
    const users = (file: string) =>
      allDoors
        .filter(({ path, door }) => door.specifier.endsWith(`/${file}`) && !isTooling(path))
        .filter(({ path, door }) => !door.typeOnly && !path.startsWith("src/library/"))
        .map(({ path }) => path)
        .sort();
    const stored = "src/pipeline/measuring/measure-stored.ts";
    const outlined = "src/pipeline/measuring/measure-outlined.ts";
    expect(users("measure-case.ts")).toEqual([outlined, stored]);
    // The window begins a Case that is measured when it is written.
    const outsideOfWindow = users("case-from-slice.ts").filter((path) => !path.startsWith("renderer/"));
    expect(outsideOfWindow).toEqual([outlined]);
    // And reads and decodes in one.
    expect(users("read-image.ts")).toEqual(["src/pipeline/measuring/read-loaded-slice.ts"]);
  });

  it("decides and writes in the use cases of src/project what happens to a project, not in electron", () => {
    const writing =
      /(?:\bstore\.|\.call\(\s*")(?:writeCase|setState|setFlag|addNote|keepDraft|addSlices|writeRepeat|keepRepeatDraft|addRepeats|writePatients|writeDocument|recordExport|keepPicture)\b/;
    const ours = files.filter((path) => path.startsWith("electron/") && !isTooling(path));
    expect(ours.filter((path) => writing.test(read(path)))).toEqual([]);
    const logic = allDoors.filter(
      ({ path, door }) =>
        path.startsWith("electron/project/") &&
        !isTooling(path) &&
        !door.typeOnly &&
        ["pipeline", "check", "measure", "fat", "roi", "image"].includes(
          roomOf(posix.join(posix.dirname(path), door.specifier)),
        ),
    );
    expect(logic).toEqual([]);
  });

  it("names the full file in every relative import", () => {
    const vague = allDoors.filter(({ door }) => /^\.(?!.*\.(tsx?|json|css)(\?\w+)?$)/.test(door.specifier));
    expect(vague).toEqual([]);
  });
});
