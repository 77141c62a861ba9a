import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { readTruth } from "../sample-dicom/truth.ts";
import { writeRoiSet } from "../src/roi/write-roi-set.ts";
import { answerOpenDialog, type Desktop, expect, test } from "./fixtures.ts";
import { StatisticsPage } from "./pages/statistics.ts";
import { Workbench } from "./pages/workbench.ts";
import { WorklistPage } from "./pages/worklist.ts";
import { projectOf, sampleCases, sampleStudies } from "./sample-project.ts";

const cohort = fileURLToPath(new URL("reference/r/cohort.csv", import.meta.url));
const study = fileURLToPath(new URL("../sample-dicom/studies/lean", import.meta.url));
/** Every theme with every language and size, and every language with every size. */
const looks = [
  ["dark", 100, "en"],
  ["dark", 150, "zh-CN"],
  ["light", 100, "zh-CN"],
  ["light", 150, "en"],
] as const;
type Look = (typeof looks)[number];

interface Finding {
  readonly rule: string;
  readonly places: readonly string[];
}

/** What axe finds on the page as it is. */
const findings = (page: Desktop["page"]): Promise<Finding[]> =>
  page.evaluate(async () => {
    const { axe: tester } = window as unknown as { axe: typeof axe };
    const { violations } = await tester.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => ({
      rule: id,
      places: nodes.map(({ target, failureSummary }) =>
        `${target.join(" ")} ${failureSummary?.split("\n").slice(1).join(" ")}`.slice(0, 400),
      ),
    }));
  });

/** How the window looks, chosen as its menu does. */
async function show({ app, page }: Desktop, [theme, textSize, language]: Look): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, commands) => {
      const [window] = BrowserWindow.getAllWindows();
      for (const command of commands)
        window!.webContents.send("paraspine:event", { kind: "command", command });
    },
    [`theme-${theme}`, `text-${textSize}`],
  );
  // Beneath a dialog the menu of languages cannot be clicked.
  await page.evaluate((chosen) => {
    const menu = document.querySelector<HTMLSelectElement>('[data-testid="language"]');
    if (menu === null) return;
    menu.value = chosen;
    menu.dispatchEvent(new Event("change", { bubbles: true }));
  }, language);
  await page.waitForFunction(
    ([wanted, percent]) =>
      matchMedia(`(prefers-color-scheme: ${wanted})`).matches &&
      Math.abs((window.outerWidth / window.innerWidth) * 100 - Number(percent)) < 3,
    [theme, String(textSize)],
  );
}

/** Into the folder that PARASPINE_SCREENSHOTS names; nothing without it. */
async function picture({ app }: Desktop, name: string): Promise<void> {
  const folder = process.env.PARASPINE_SCREENSHOTS;
  if (!folder) return;
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window!.webContents.capturePage()).toPNG().toString("base64");
  });
  await writeFile(path.join(folder, `${name}.png`), Buffer.from(png, "base64"));
}

test("axe finds nothing on any page, in both themes and languages, at 100 and 150 %", async ({
  launch,
  folder,
}) => {
  test.setTimeout(480_000);
  const desktop = await launch({ paths: [study] });
  const { app, page } = desktop;
  const workbench = new Workbench(page);
  await workbench.ready();
  await page.evaluate(axe.source);
  const found: { [view: string]: readonly Finding[] } = {};
  const check = async (name: string) => {
    for (const look of looks) {
      await show(desktop, look);
      const here = await findings(page);
      if (here.length > 0) found[`${name} ${look.join(" ")}`] = here;
      await picture(desktop, `${name}-${look.join("-")}`);
    }
    await show(desktop, looks[0]);
  };

  await test.step("viewer, with outlines, a risk, the level and a dialog", async () => {
    const truth = await readTruth(study);
    const slice = truth.axialSlices.find(({ file }) => file === truth.l3InferiorEndplate.axialFile)!;
    const outlines = path.join(folder, "RoiSet.zip");
    await writeFile(
      outlines,
      writeRoiSet(
        slice.regions.map(({ name, outline }) => ({ id: name, name, outlines: [outline], origin: "drawn" })),
      ),
    );
    await answerOpenDialog(app, [outlines]);
    await workbench.press("Control+i");
    await expect.poll(() => workbench.result("patient-csa")).not.toBeNull();
    await check("viewer");
    await page.getByTestId("appearance").click();
    await check("menu");
    await page.keyboard.press("Escape");
    await page.getByTestId("status-messages").click();
    await check("messages");
    await page.keyboard.press("Escape");
    await expect(page.getByTestId("issue-list")).toHaveCount(0);
    await page.getByTestId("page-risk").click();
    for (const name of ["patient", "about", "paper"]) {
      await page.getByTestId(`risk-page-${name}`).click();
      await check(`risk-${name}`);
    }
    await page.getByTestId("page-viewer").click();
    await workbench.findLevel();
    await check("level");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await check("help");
    await page.keyboard.press("Escape");
  });

  await test.step("statistics, with a report and with an audit", async () => {
    const statistics = new StatisticsPage(page);
    await page.getByTestId("page-statistics").click();
    await check("statistics-start");
    await answerOpenDialog(app, [cohort]);
    await statistics.open("cohort.csv");
    await page.getByTestId("statistics-outcome").selectOption({ index: 1 });
    await statistics.idle();
    await expect(page.locator(".paper").first()).toBeVisible();
    await check("statistics");
    await page.keyboard.press("Escape");
  });

  await test.step("worklist, without and with a project, its panels and a dialog", async () => {
    const worklist = new WorklistPage(page);
    await page.getByTestId("page-worklist").click();
    await check("project-start");
    const file = path.join(folder, "Study.paraspine");
    projectOf(file, (await Promise.all(sampleStudies.map((name) => sampleCases(name, 1)))).flat()).close();
    await worklist.signAs("LW");
    await answerOpenDialog(app, [file]);
    await page.getByTestId("project-open").click();
    await expect(worklist.rows).toHaveCount(sampleStudies.length);
    await worklist.rows.first().click();
    await check("worklist");
    await page.getByTestId("layout-gallery").click();
    await expect(worklist.cards.first()).toBeVisible();
    await check("gallery");
    await page.getByTestId("layout-table").click();
    for (const panel of ["batch", "slice"]) {
      await page.getByTestId(`panel-${panel}`).click();
      await check(`panel-${panel}`);
    }
    for (const panel of ["repeats", "clinical", "local", "deidentify"]) {
      await page.getByTestId("project-studies").click();
      await page.getByTestId(`panel-${panel}`).click();
      await check(`panel-${panel}`);
    }
    await worklist.rows.first().click();
    await page.getByTestId("worklist-reject").click();
    await check("reason");
    await page.keyboard.press("Escape");
    await page.getByTestId("project-studies").click();
    await page.getByTestId("panel-repeats").click();
    await page.getByTestId("study-name").fill("intra");
    await page.getByTestId("study-count").fill("2");
    await page.getByTestId("study-draw").click();
    await page.getByTestId("study-read").click();
    await workbench.ready();
    await check("repeat");
  });
  expect(found).toEqual({});
});
