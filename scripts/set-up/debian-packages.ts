import { access } from "node:fs/promises";
import { hasCommand, runCommand } from "../run-command.ts";

/** Debian 13 and Ubuntu 24.04 renamed these for 64-bit time; the old name is tried where the new one is unknown. */
const renamed: Readonly<Record<string, string>> = {
  libasound2: "libasound2t64",
  "libgtk-3-0": "libgtk-3-0t64",
};

const installCommand = (packages: readonly string[]) =>
  `apt-get install --no-install-recommends ${packages.join(" ")}`;

async function currentName(name: string): Promise<string> {
  const successor = renamed[name];
  if (successor === undefined) return name;
  const known = await runCommand("apt-cache", ["show", successor]);
  return known.status === 0 ? successor : name;
}

async function mayInstall(): Promise<boolean> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  return (
    (await hasCommand("apt-get")) &&
    access("/etc/debian_version").then(
      () => true,
      () => false,
    )
  );
}

/**
 * Makes Debian packages present: installs them where this is root on Debian, else prints the one command that
 * does. `purpose` completes "Installing ... for". Returns whether they are there now.
 */
export async function installDebianPackages(packages: readonly string[], purpose: string): Promise<boolean> {
  if (packages.length === 0) return true;
  if (!(await mayInstall())) {
    console.error(
      `Missing for ${purpose}: ${packages.join(", ")}. Please run: sudo ${installCommand(packages)}`,
    );
    return false;
  }
  console.log(`Installing for ${purpose}: ${packages.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update", "-qq"], { env });
  const names = await Promise.all(packages.map(currentName));
  const outcome = await runCommand(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0", ...names],
    { env },
  );
  if (outcome.status !== 0) {
    console.error(outcome.stderr.trim());
    console.error(`This did not work. Please run: sudo ${installCommand(names)}`);
  }
  return outcome.status === 0;
}
