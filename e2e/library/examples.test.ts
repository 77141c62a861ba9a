import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { inProject } from "../../scripts/project-root.ts";
import { makeConsumer } from "./consumer.ts";
import { documentedExamples } from "./documented-examples.ts";
import { exampleModule } from "./example-module.ts";
import { libraryPaths } from "./library-paths.ts";
import { fillSampleFolder } from "./sample-folder.ts";

/** The functions that somebody meets first: each has an example. */
const mainFunctions: Readonly<Record<string, readonly string[]>> = {
  paraspine: [
    "analyseBatch",
    "analyseCase",
    "autoThreshold",
    "measureCase",
    "planBatch",
    "predictRisk",
    "rasterise",
    "readRoiSet",
    "readSlice",
    "resolveRecipe",
    "serialiseCase",
    "writeCsv",
    "writeRoiSet",
  ],
  stats: [
    "agreementOfRatings",
    "agreementTable",
    "compareGroups",
    "fisherExactTest",
    "logisticTable",
    "mannWhitneyTest",
    "parseTable",
    "rocTable",
    "statisticsReport",
    "twoSampleTTest",
    "weightedKappa",
  ],
  dicom: ["readHeader", "readSlice"],
  roi: ["labelMapFromRois", "rasterise", "readRoiSet", "traceMask", "writeRoiSet"],
  level: ["chooseAxialSeries", "endplateTarget", "levelOfStudy"],
  risk: ["aboutModel", "namedRiskModel", "predictRisk"],
  node: [
    "createProject",
    "deidentifyFiles",
    "drawRois",
    "listStudies",
    "loadModel",
    "loadSlice",
    "nodePorts",
    "readRois",
    "readTableFile",
    "recomputeCase",
    "runBatch",
  ],
};

interface Example {
  readonly title: string;
  readonly file: string;
  readonly text: string;
}

const consumer = await makeConsumer();
await fillSampleFolder(consumer.folder);
await consumer.write(
  "every-path.ts",
  libraryPaths.map(({ specifier }) => `import "${specifier}";\n`).join(""),
);
const paths = documentedExamples(
  await consumer.configure(),
  libraryPaths.map(({ types }) => inProject(types)),
).map((documented, index) => ({ ...libraryPaths[index]!, documented }));

/** Those of the functions, each once, and those that are at the top of each path. */
const examples: readonly Example[] = paths.flatMap(({ name, specifier, documented }, index) => {
  const head =
    /^\/\*\*[\s\S]*?\*\//.exec(readFileSync(inProject(`src/library/${name}.ts`), "utf8"))?.[0] ?? "";
  const top = head
    .split("@example")
    .slice(1)
    .map((text) => text.replace(/^\s*\*\/?[ ]?/gm, "").trim());
  const own = documented.filter(
    (one) =>
      !paths.slice(0, index).some((before) => before.documented.some((other) => other.name === one.name)),
  );
  const values = [paths[index]!, ...paths.filter((_, other) => other !== index)].map((one) => ({
    specifier: one.specifier,
    names: one.documented,
  }));
  return [{ name: "top", examples: top }, ...own].flatMap((one) =>
    one.examples.map((text, number) => ({
      title: `${specifier} ${one.name}${number === 0 ? "" : ` ${number + 1}`}`,
      file: `${name}-${one.name}-${number}`,
      text: exampleModule(text, values),
    })),
  );
});

for (const { file, text } of examples) await consumer.write(`${file}.ts`, text);
await consumer.write(
  "all.ts",
  `const wrong: Record<string, string> = {};
console.log = () => undefined;
for (const file of ${JSON.stringify(examples.map(({ file }) => file))})
  await import(\`./\${file}.js\`).catch((error: unknown) => { wrong[file] = String(error); });
process.stdout.write(JSON.stringify(wrong));
`,
);
const mistakes = await consumer.compile();
const wrong: Readonly<Record<string, string>> = JSON.parse(await consumer.run("all.js"));
afterAll(() => consumer.remove());

describe("the examples of the library", () => {
  it("compile in strict TypeScript", () => {
    expect(mistakes).toBe("");
  });

  it.each(examples.map(({ title, file }) => [title, file] as const))(
    "%s runs, and gives what it says",
    (_, file) => {
      expect(wrong[file]).toBeUndefined();
    },
  );

  it.each(Object.entries(mainFunctions))("%s has one for each of its main functions", (name, functions) => {
    const documented = paths.find((one) => one.name === name)!.documented;
    const without = functions.filter(
      (wanted) => !documented.some((one) => one.name === wanted && one.examples.length > 0),
    );
    expect(without).toEqual([]);
  });
});
