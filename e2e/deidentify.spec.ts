import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixtures.ts";
import { Workbench } from "./pages/workbench.ts";
import { WorklistPage } from "./pages/worklist.ts";
import { projectOf, sampleCases, sampleStudies } from "./sample-project.ts";
import { shoot } from "./shoot.ts";

test("a project's images leave the house without their patients; the key stays apart", async ({
  launch,
  folder,
}) => {
  const file = path.join(folder, "Study.paraspine");
  const cases = (await Promise.all(sampleStudies.map((name) => sampleCases(name, 1)))).flat();
  projectOf(file, cases).close();
  const { app, page, pageErrors } = await launch();
  await new Workbench(page).ready();
  await page.getByTestId("page-worklist").click();
  const worklist = new WorklistPage(page);
  await worklist.signAs("LW");
  await answerOpenDialog(app, [file]);
  await page.getByTestId("project-open").click();
  await page.getByTestId("project-studies").click();
  await page.getByTestId("panel-deidentify").click();
  await expect(page.getByTestId("deidentify-warning")).toBeVisible();
  const start = page.getByTestId("deidentify-start");
  await expect(start).toBeDisabled();

  const out = path.join(folder, "out");
  await answerOpenDialog(app, [out]);
  await page.getByTestId("deidentify-folder").click();
  await expect(page.getByTestId("deidentify-out")).toHaveText(out);
  const choose = async (key: string) => {
    await answerSaveDialog(app, key);
    await page.getByTestId("deidentify-key-new").click();
    await expect(page.getByTestId("deidentify-key")).toHaveText(key);
  };
  await test.step("a key among the images is refused", async () => {
    await choose(path.join(out, "study.key.json"));
    await start.click();
    await expect(
      page.getByTestId("deidentify").locator('[data-code="deidentify-key-inside-out"]'),
    ).toBeVisible();
  });

  const key = path.join(folder, "private.key.json");
  await choose(key);
  await page.getByTestId("deidentify-dates").check();
  await start.click();
  await expect(page.getByTestId("deidentify-done")).toHaveAttribute("data-written", String(cases.length));
  await shoot(page, "deidentify");

  const files = (await readdir(out, { recursive: true })).filter((name) => name.endsWith(".dcm"));
  expect(files).toHaveLength(cases.length);
  for (const name of files) {
    const bytes = (await readFile(path.join(out, name))).toString("latin1");
    expect(`${name} ${bytes}`).not.toMatch(/SAMPLE-|Wang|Lindgren|Moreau/);
    for (const { work } of cases) expect(bytes).not.toContain(work.image.sopInstanceUid);
  }
  expect((await stat(key)).mode & 0o077).toBe(0);
  expect(JSON.parse(await readFile(key, "utf8")).project).toBe("Study");
  expect(pageErrors).toEqual([]);
});
