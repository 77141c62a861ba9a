import path from "node:path";
import { clipboard } from "electron";
import { success } from "../../src/base/result.ts";
import type {
  ApplicationFacts,
  DesktopApi,
  DesktopEvent,
  ExportKind,
  Settings,
} from "../../src/desktop-api.ts";
import type { StudyEntry } from "../../src/dicom/series/study-listing.ts";
import type { KeptCases } from "../../src/node/cases/kept-cases.ts";
import { writeAtomically } from "../../src/node/files/write-atomically.ts";
import type { SettingsStore } from "../../src/node/settings/settings-store.ts";
import { readBytes } from "../../src/node/sources/read-bytes.ts";
import { OutsideWork } from "../../src/project/drafts/outside-work.ts";
import type { DrawingProcess } from "../engine/drawing-process.ts";
import type { EngineClient } from "../engine/engine-client.ts";
import type { PathGrants } from "../grants/path-grants.ts";
import { windowTurns } from "../jobs/window-turns.ts";
import type { ProjectBatch } from "../project/project-batch.ts";
import { projectDeidentify } from "../project/project-deidentify.ts";
import { projectExport } from "../project/project-export.ts";
import { homeOf, projectHandlers } from "../project/project-handlers.ts";
import type { ProjectHolder } from "../project/project-holder.ts";
import { projectRepeats } from "../project/project-repeats.ts";
import { projectRisk, riskContextOfCase } from "../project/project-risk.ts";
import type { Dialogs } from "../window/dialogs.ts";
import { ifChosen } from "../window/if-chosen.ts";

/** What the calls of one window work with. */
export interface Machine {
  readonly facts: Omit<ApplicationFacts, "settings">;
  readonly engine: EngineClient;
  readonly drawing: DrawingProcess;
  readonly dialogs: Dialogs;
  readonly grants: PathGrants;
  readonly keptCases: KeptCases;
  readonly settings: SettingsStore;
  readonly project: ProjectHolder;
  readonly batch: ProjectBatch;
  /** Tells the window something unasked. */
  tell(event: DesktopEvent): void;
  /** Told after the settings changed. */
  settingsChanged(): void;
}

const exportEndings: Readonly<Record<ExportKind, string>> = {
  csv: ".csv",
  roiset: ".RoiSet.zip",
  seg: ".seg.dcm",
  rtstruct: ".rtstruct.dcm",
  sr: ".sr.dcm",
  nifti: ".nii.gz",
  figure: ".png",
  json: ".json",
};

/** Settings without paths that nobody chose: what was opened before counts as chosen in the next run. */
function onlyGranted(settings: Settings, grants: PathGrants): Settings {
  const chosen = (paths: readonly string[] = []) => paths.filter((path) => grants.allows(path));
  const { recentPaths, recentProjects } = settings;
  return {
    ...settings,
    ...(recentPaths === undefined ? {} : { recentPaths: chosen(recentPaths) }),
    ...(recentProjects === undefined ? {} : { recentProjects: chosen(recentProjects) }),
  };
}

const filesOfStudy = ({ series }: StudyEntry) => series.flatMap(({ files }) => files);

/** The contract, carried out: small things here, heavy ones in the engine. */
export function desktopHandlers(machine: Machine): DesktopApi {
  const { dialogs, drawing, engine, keptCases, settings, project, batch } = machine;
  let listing = new AbortController();
  /** What is being saved: a project made right after the reader's name was typed is signed with it. */
  let saving: Promise<unknown> = Promise.resolve();
  const outside = new OutsideWork(keptCases);
  const projects = projectHandlers(project, dialogs, outside, () => settings.current.language);
  /** The file of every slice that was opened, by its SHA-256: where a Case finds its image again. */
  const imagePaths = new Map<string, string>();

  return {
    ...projects,
    async createProject() {
      await saving;
      return projects.createProject();
    },
    ...projectExport({
      holder: project,
      dialogs,
      language: () => settings.current.language,
    }),
    ...projectRepeats(project, drawing),
    ...projectRisk(project),
    ...projectDeidentify(project, dialogs),
    ...windowTurns(project.jobs),
    startBatch: (ids, chosen) => batch.run(ids, chosen),
    start: async () => success({ ...machine.facts, settings: settings.current }, settings.issues),
    async saveSettings(changed) {
      const save = settings.save(onlyGranted(changed, machine.grants));
      saving = save;
      const saved = await save;
      machine.settingsChanged();
      return saved;
    },
    chooseInputs: async (kind) => success(await dialogs.inputs(kind)),
    listStudies(paths) {
      listing.abort();
      listing = new AbortController();
      return engine.call("listStudies", [paths], {
        signal: listing.signal,
        onProgress: (progress) => machine.tell({ kind: "progress", ...progress }),
      });
    },
    async cancelListing() {
      listing.abort();
      return success(null);
    },
    async studyAround(file) {
      const found = await engine.call("studyAround", [file]);
      // The files of this very study, and nothing else in their folders.
      if (found.ok) machine.grants.add(found.value.studies.flatMap(filesOfStudy));
      return found;
    },
    proposeLevel: (study, trustPositions) => engine.call("proposeLevel", [study, trustPositions]),
    thumbnail: (file, frame) => engine.call("thumbnail", [file, frame]),
    async loadSlice(file, frame) {
      const slice = await engine.call("loadSlice", [file, frame]);
      drawing.busy();
      if (slice.ok) imagePaths.set(slice.value.sha256, file);
      return slice;
    },
    drawOutlines: (file, frame, convention) =>
      drawing.client().call("drawOutlines", [file, frame, convention]),
    async keepCase(work) {
      const home = homeOf(project, work.image);
      return home === undefined ? keptCases.keep(work) : outside.keep(home.project, home.id, work);
    },
    async recallCase(sha256, frame) {
      const home = homeOf(project, { sha256, frame });
      return home === undefined ? keptCases.recall(sha256, frame) : outside.recall(home.project, home.id);
    },
    saveCaseAs: (work) =>
      ifChosen(dialogs.target(`${work.image.sopInstanceUid ?? work.image.sha256}.case.json`), (target) =>
        engine.call("saveCase", [work, imagePaths.get(work.image.sha256) ?? null, target]),
      ),
    openCase: () => ifChosen(dialogs.caseFile(), (file) => engine.call("readCase", [file])),
    importRois: (image, frame) =>
      ifChosen(dialogs.outlineFile(), (file) => engine.call("importRois", [file, image, frame])),
    exportCase: (kind, work, image) =>
      ifChosen(dialogs.target(path.parse(image).name + exportEndings[kind]), (target) =>
        engine.call("exportCase", [kind, work, image, target, settings.current.language]),
      ),
    chooseTable: async () => success(await dialogs.tableFile()),
    async readTable(file) {
      const bytes = await readBytes(file);
      return bytes.ok ? success({ name: path.basename(file), bytes: bytes.value }) : bytes;
    },
    writeStatistics: (kind, name, content) =>
      ifChosen(dialogs.target(`${name}.${kind}`), async (target) => {
        if (kind === "png") return engine.call("writePicture", [content, target]);
        const written = await writeAtomically(target, content);
        return written.ok ? success(target) : written;
      }),
    async copyText(text) {
      clipboard.writeText(text);
      return success(null);
    },
    printReport: (work, image) =>
      ifChosen(dialogs.target(`${path.parse(image).name}.report.pdf`), async (target) => {
        const context = await riskContextOfCase(project, work);
        if (!context.ok) return context;
        const { language } = settings.current;
        return engine.call("writeReport", [work, image, target, language, context.value]);
      }),
  };
}
