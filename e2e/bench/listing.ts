import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../scripts/build/ensure-built.ts";
import { tags } from "../../src/dicom/dictionary/tags.ts";
import { writeManyFiles } from "./many-files.ts";

const commandLine = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const rounds = 3;
const fewFiles = 500;

/** The attributes that a listing relies on; dcmtk and pydicom are asked for the same, up to the pixel data. */
const attributes = [
  ...[
    tags.SpecificCharacterSet,
    tags.ImageType,
    tags.SOPClassUID,
    tags.SOPInstanceUID,
    tags.StudyDate,
    tags.Modality,
  ],
  ...[tags.StudyDescription, tags.SeriesDescription, tags.PatientName, tags.PatientID, tags.PatientBirthDate],
  ...[tags.PatientSex, tags.ScanningSequence, tags.SequenceVariant, tags.ScanOptions, tags.SequenceName],
  ...[tags.SliceThickness, tags.RepetitionTime, tags.EchoTime, tags.InversionTime, tags.SpacingBetweenSlices],
  ...[tags.ProtocolName, tags.FlipAngle, tags.StudyInstanceUID, tags.SeriesInstanceUID, tags.SeriesNumber],
  ...[tags.AcquisitionNumber, tags.InstanceNumber, tags.ImagePositionPatient, tags.ImageOrientationPatient],
  ...[tags.FrameOfReferenceUID, tags.Rows, tags.Columns, tags.PixelSpacing, tags.LossyImageCompression],
];

const pydicomScript = `
import os, sys, warnings
warnings.filterwarnings("ignore")
import pydicom
wanted = [int(tag) for tag in sys.argv[2:]]
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        dataset = pydicom.dcmread(os.path.join(folder, name), stop_before_pixels=True)
        print([str(dataset[tag].value) if tag in dataset else None for tag in wanted])
`;

const asElement = (tag: number) =>
  `${(tag >>> 16).toString(16).padStart(4, "0")},${(tag & 0xffff).toString(16).padStart(4, "0")}`;

/** How long each took in seconds, as one process from start to end, the least disturbed of the rounds. */
export interface Listing {
  readonly files: number;
  readonly ourSeconds: number;
  /** Absent where the program is not installed. */
  readonly dcmtkSeconds?: number;
  readonly pydicomSeconds?: number;
  /** The most memory of our process in MB, where the system reports it: for all files, and for a sixth of them. */
  readonly megabytes: number | undefined;
  readonly megabytesForFew: number | undefined;
}

const isInstalled = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

function time(command: string, args: readonly string[]): number {
  const start = performance.now();
  const done = spawnSync(command, args, { maxBuffer: 1e9, timeout: 300_000 });
  if (done.status !== 0) throw new Error(`${command} failed: ${done.stderr}`);
  return (performance.now() - start) / 1000;
}

/** Says on stderr how much memory the process took at most; what getrusage says holds the parent's as well. */
const memoryProbe = `import { readFileSync } from "node:fs";
process.on("exit", () => console.error(/VmHWM:\\s+\\d+/.exec(readFileSync("/proc/self/status", "utf8"))[0]));`;

function megabytes(folder: string, probe: string): number | undefined {
  const args = ["--import", probe, commandLine, "info", folder, "--json"];
  const done = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e9 });
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(done.stderr) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/**
 * Lists a folder of many files with the command line, and has dcmtk and pydicom read the same attributes of the
 * same files, in turns. dcmtk: `dcmdump`, stopping before the pixel data, long values not loaded.
 */
export async function listing(files = 3000): Promise<Listing> {
  await ensureBuilt();
  const root = mkdtempSync(join(tmpdir(), "paraspine-listing-"));
  try {
    const [folder, few, probe] = [join(root, "all"), join(root, "few"), join(root, "probe.mjs")];
    writeManyFiles(folder, files);
    writeManyFiles(few, fewFiles);
    writeFileSync(probe, memoryProbe);
    const searched = attributes.flatMap((tag) => ["+P", asElement(tag)]);
    const dcmdump = ["-q", "-M", "+sb", "7fe0,0010", ...searched, "+sd", "+r", folder];
    const pydicom = ["-c", pydicomScript, folder, ...attributes.map(String)];
    const programs = [
      { command: process.execPath, args: [commandLine, "info", folder, "--json"], isThere: true },
      { command: "dcmdump", args: dcmdump, isThere: isInstalled("dcmdump", "--version") },
      {
        command: "/usr/bin/python3",
        args: pydicom,
        isThere: isInstalled("/usr/bin/python3", "-c", "import pydicom"),
      },
    ];
    const least = programs.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < rounds; round++) {
      for (const [index, { command, args, isThere }] of programs.entries()) {
        if (isThere) least[index] = Math.min(least[index]!, time(command, args));
      }
    }
    const [ourSeconds, dcmtkSeconds, pydicomSeconds] = least as [number, number, number];
    return {
      files,
      ourSeconds,
      ...(Number.isFinite(dcmtkSeconds) ? { dcmtkSeconds } : {}),
      ...(Number.isFinite(pydicomSeconds) ? { pydicomSeconds } : {}),
      megabytes: megabytes(folder, probe),
      megabytesForFew: megabytes(few, probe),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
