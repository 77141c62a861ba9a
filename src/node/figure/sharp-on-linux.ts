import Module from "node:module";

/**
 * Inside Electron on Linux sharp's native build meets a second GLib and floods its errors, so its WebAssembly
 * build is loaded there instead (same pictures; it knows no fonts). Imported before anything that may load sharp.
 */
const resolver = Module as unknown as { _resolveFilename(request: string, ...rest: unknown[]): string };

if (process.versions.electron !== undefined && process.platform === "linux") {
  const resolve = resolver._resolveFilename;
  resolver._resolveFilename = (request, ...rest) =>
    resolve(
      /^@img\/sharp-linux\w*-\w+\/sharp\.node$/.test(request) ? "@img/sharp-wasm32/sharp.node" : request,
      ...rest,
    );
}
