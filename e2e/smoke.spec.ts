import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { DesktopEvent } from "../src/desktop-api.ts";
import type { Case } from "../src/study/case/case.ts";
import { answerOpenDialog, answerSaveDialog, type Desktop, expect, test } from "./fixtures.ts";

const studies = fileURLToPath(new URL("../sample-dicom/studies", import.meta.url));

const startPaths = (page: Page) =>
  page.evaluate(async () => {
    const started = await window.paraspine.start();
    return started.ok ? started.value.startPaths : started.issues;
  });

/** A case on the first axial T2 slice of the first sample study, with one outline. */
async function newCase(
  page: Page,
  paths: readonly string[],
): Promise<{ readonly work: Case; readonly image: string }> {
  // The window lists its studies at the start; a listing that comes later ends the one before it.
  await page.getByText("t2_tse_tra").first().waitFor();
  return page.evaluate(async (given) => {
    const listing = await window.paraspine.listStudies(given);
    if (!listing.ok) throw new Error(listing.issues[0].message);
    const series = listing.value.studies
      .flatMap((study) => study.series)
      .find(({ plane, weighting }) => plane === "axial" && weighting === "T2");
    const place = series!.slices[0]!;
    const slice = await window.paraspine.loadSlice(place.path, place.frame);
    if (!slice.ok) throw new Error(slice.issues[0].message);
    const { image, sha256, facts } = slice.value;
    const work: Case = {
      schema: "paraspine-case",
      schemaVersion: 4,
      program: { name: "paraspine", version: "0.1.0" },
      image: {
        ...(facts.sopInstanceUid === undefined ? {} : { sopInstanceUid: facts.sopInstanceUid }),
        sha256,
        rows: image.rows,
        columns: image.columns,
        bitsStored: image.bitsStored,
      },
      recipe: {
        imagej: "1.53k",
        bits: "native",
        range: { kind: "file" },
        scope: "roi",
        threshold: { kind: "auto", method: "Otsu" },
      },
      rois: [
        {
          id: "a",
          name: "MF_L",
          convention: "fascial",
          origin: "drawn",
          outlines: [
            {
              type: "polygon",
              points: [
                [100, 180],
                [140, 180],
                [140, 220],
                [100, 220],
              ],
            },
          ],
        },
      ],
    };
    return { work, image: place.path };
  }, paths);
}

test("opens on the bundled sample study, in a window of its own, without an error", async ({ desktop }) => {
  const { app, page, pageErrors } = desktop;
  await expect(page).toHaveTitle("Paraspine");
  const shown = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    return { size: window.getSize(), visible: window.isVisible() };
  });
  expect(shown).toEqual({ size: [1440, 900], visible: true });
  expect(await startPaths(page)).toEqual([studies]);
  await expect(page.getByText("SAMPLE-LEAN").first()).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test("opens the files and folders of its command line", async ({ launch }) => {
  const folder = path.join(studies, "lean");
  const { page } = await launch({ paths: [folder] });
  expect(await startPaths(page)).toEqual([folder]);
});

test("a second start hands its paths to the first window and ends", async ({ launch, folder }) => {
  const first = await launch();
  const told = first.page.evaluate(
    () =>
      new Promise<DesktopEvent>((resolve) => {
        window.paraspine.onEvent((event) => {
          if (event.kind === "open") resolve(event);
        });
      }),
  );
  const second = launch({ paths: [folder], userData: first.userData }).catch(() => "ended");
  expect(await told).toEqual({ kind: "open", paths: [folder] });
  expect(await second).toBe("ended");
});

test("the menu speaks the reader's language and tells the window its commands", async ({ desktop }) => {
  const { app, page } = desktop;
  const labels = () =>
    app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()!
        .items.map(({ label }) => label)
        .join(" "),
    );
  expect(await labels()).toBe("File Edit Draw View");
  const told = page.evaluate(
    () =>
      new Promise<DesktopEvent>((resolve) => {
        window.paraspine.onEvent((event) => {
          if (event.kind === "command") resolve(event);
        });
      }),
  );
  await page.evaluate(() => window.paraspine.saveSettings({ language: "zh-CN", recipes: [] }));
  expect(await labels()).toBe("文件 编辑 勾画 视图");
  await app.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()!.items[1]!;
    edit.submenu!.items[0]!.click();
  });
  expect(await told).toEqual({ kind: "command", command: "undo" });
});

test("settings are there again after a restart", async ({ launch }) => {
  const settings = { language: "zh-CN" as const, recipes: [] };
  const first = await launch();
  await first.page.evaluate((changed) => window.paraspine.saveSettings(changed), settings);
  await first.close();
  const again = await launch({ userData: first.userData });
  const started = await again.page.evaluate(() => window.paraspine.start());
  expect(started).toMatchObject({ ok: true, value: { settings } });
});

test("work that was kept outlives a kill", async ({ launch }) => {
  const killed = async (desktop: Desktop) => {
    const ended = new Promise((resolve) => desktop.app.process().once("exit", resolve));
    desktop.app.process().kill("SIGKILL");
    await ended;
  };
  const first = await launch();
  const { work } = await newCase(first.page, [studies]);
  const kept = await first.page.evaluate((given) => window.paraspine.keepCase(given), work);
  expect(kept).toMatchObject({ ok: true });
  await killed(first);

  const again = await launch({ userData: first.userData });
  const recalled = await again.page.evaluate(
    (sha256) => window.paraspine.recallCase(sha256, 1),
    work.image.sha256,
  );
  expect(recalled).toMatchObject({ ok: true, value: { rois: work.rois, recipe: work.recipe } });
});

test("every kind of export is written by the measuring process, or nothing where the dialog was cancelled", async ({
  desktop,
  folder,
}) => {
  const { app, page } = desktop;
  const { work, image } = await newCase(page, [studies]);
  const exportAs = (kind: keyof typeof targets) =>
    page.evaluate((given) => window.paraspine.exportCase(given.kind, given.work, given.image), {
      kind,
      work,
      image,
    });

  const targets = {
    csv: "table.csv",
    roiset: "RoiSet.zip",
    seg: "regions.seg.dcm",
    rtstruct: "outlines.rtstruct.dcm",
    sr: "numbers.sr.dcm",
    nifti: "regions.nii.gz",
    figure: "figure.png",
    json: "result.json",
  };
  for (const [kind, name] of Object.entries(targets)) {
    const target = path.join(folder, name);
    await answerSaveDialog(app, target);
    expect(await exportAs(kind as keyof typeof targets)).toMatchObject({ ok: true, value: target });
  }
  await answerSaveDialog(app, null);
  expect(await exportAs("csv")).toEqual({ ok: true, value: null, issues: [] });

  const document = path.join(folder, "work.case.json");
  await answerSaveDialog(app, document);
  expect(await page.evaluate((given) => window.paraspine.saveCaseAs(given), work)).toMatchObject({
    ok: true,
    value: document,
  });
  await answerOpenDialog(app, [document]);
  const opened = await page.evaluate(() => window.paraspine.openCase());
  expect(opened).toMatchObject({
    ok: true,
    value: { rois: work.rois, result: { rois: [{ name: "MF_L" }] } },
  });

  for (const name of [targets.roiset, targets.seg, targets.nifti]) {
    await answerOpenDialog(app, [path.join(folder, name)]);
    const imported = await page.evaluate((file) => window.paraspine.importRois(file, 1), image);
    expect(imported).toMatchObject({ ok: true, value: [{ name: "MF_L", origin: "imported" }] });
  }

  const written = (await readdir(folder)).filter((name) => !name.startsWith("user-data"));
  expect(written.sort()).toEqual([...Object.values(targets), "work.case.json"].sort());
});
