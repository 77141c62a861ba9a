import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";

export interface PrivateDisplay {
  /** What a program needs to show its window there. */
  readonly env: { readonly DISPLAY: string; readonly XAUTHORITY: string };
  stop(): Promise<void>;
}

/** One .Xauthority record that fits any address and display (FamilyWild; libXau's XauReadAuth tells the layout). */
function authority(cookie: Buffer): Buffer {
  const counted = (bytes: Buffer) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const nothing = Buffer.alloc(0);
  const protocol = Buffer.from("MIT-MAGIC-COOKIE-1");
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    counted(nothing),
    counted(nothing),
    counted(protocol),
    counted(cookie),
  ]);
}

/** The number that Xvfb writes to the descriptor once it listens. */
function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    (server.stdio[3] as Readable).on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("\n")) resolve(text.trim());
    });
    server.on("error", reject);
    server.on("exit", (status) => reject(new Error(`Xvfb ended with status ${status}`)));
  });
}

/**
 * Starts a virtual screen (Xvfb) on a free number, closed to everybody without its cookie: patients' images
 * would be on it. Ends with `stop`, or with this process.
 */
export async function startPrivateDisplay(): Promise<PrivateDisplay> {
  const folder = await mkdtemp(path.join(tmpdir(), "paraspine-display-"));
  const authorityFile = path.join(folder, "authority");
  await writeFile(authorityFile, authority(randomBytes(16)), { mode: 0o600 });
  const server = spawn(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-auth", authorityFile],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const clear = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", clear);
  const gone = new Promise<void>((resolve) => server.once("close", () => resolve()));
  try {
    const number = await displayNumber(server);
    return {
      env: { DISPLAY: `:${number}`, XAUTHORITY: authorityFile },
      async stop() {
        process.off("exit", clear);
        clear();
        await gone;
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}
