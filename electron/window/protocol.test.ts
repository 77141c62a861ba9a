import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Protocol } from "electron";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { appOrigin } from "./origin.ts";
import { serveApp } from "./protocol.ts";

vi.mock("electron", () => ({ protocol: {} }));

let folder: string;
let ask: (address: string, method?: string) => Promise<Response>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-protocol-"));
  mkdirSync(join(folder, "renderer"));
  writeFileSync(join(folder, "renderer/index.html"), "<p>page</p>");
  writeFileSync(join(folder, "secret.json"), "{}");
  const handler = {
    handle(_scheme: string, answer: (request: Request) => Promise<Response>) {
      ask = (url, method = "GET") => answer({ url, method } as Request);
    },
  };
  serveApp(join(folder, "renderer"), handler as unknown as Protocol);
});
afterEach(() => rmSync(folder, { recursive: true }));

it("serves a page with the content security policy", async () => {
  const response = await ask(`${appOrigin}/index.html`);
  expect([response.status, await response.text()]).toEqual([200, "<p>page</p>"]);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("content-security-policy")).toBe(contentSecurityPolicy);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

it("allows no script but its own, and no address but its own", () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(contentSecurityPolicy).not.toMatch(/https?:|\*|script-src[^;]*'unsafe-(inline|eval)'/);
});

it.each([
  `${appOrigin}/`,
  `${appOrigin}/none.html`,
  `${appOrigin}/../secret.json`,
  `${appOrigin}/%2e%2e/secret.json`,
  `${appOrigin}/..%2fsecret.json`,
  "app://elsewhere/index.html",
])("serves nothing at %s", async (address) => {
  expect((await ask(address)).status).toBe(404);
});

it("answers reading only", async () => {
  for (const method of ["POST", "PUT", "DELETE"])
    expect((await ask(`${appOrigin}/index.html`, method)).status).toBe(404);
});
