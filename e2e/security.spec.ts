import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { ElectronApplication, Page } from "@playwright/test";
import { desktopChannels } from "../src/desktop-api.ts";
import { type Desktop, expect, test } from "./fixtures.ts";

const preload = fileURLToPath(new URL("../dist/electron/preload.cjs", import.meta.url));
const appPage = "app://paraspine/index.html";

/** What a promise made in the page ended as: its value, or why it failed. */
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => String(value),
    (error: Error) => `refused: ${error.message}`,
  );

const windowCount = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

// One desktop serves all of these: each leaves it as it found it.
let desktop: Desktop;
let page: Page;

test.beforeAll(async ({ launchOnce }) => {
  desktop = await launchOnce();
  page = desktop.page;
});

test("the window has no Node, no Electron and only the bridge", async () => {
  const names = await page.evaluate(() =>
    ["require", "process", "module", "Buffer", "global", "ipcRenderer", "electron"].filter(
      (name) => name in window,
    ),
  );
  expect(names).toEqual([]);
  const bridge = await page.evaluate(() =>
    Object.entries(window.paraspine).map(([name, value]) => [name, typeof value]),
  );
  const expected = [...Object.keys(desktopChannels), "onEvent", "pathForFile"];
  expect(Object.fromEntries(bridge)).toEqual(Object.fromEntries(expected.map((name) => [name, "function"])));
});

test("the window is sandboxed and isolated", async () => {
  const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
});

test("the preload is one file that needs nothing but Electron", async () => {
  const code = await readFile(preload, "utf8");
  expect([...code.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
});

test("the page loads without one violation of its policy, which is the strict one", async () => {
  const violations = desktop.pageErrors.filter((text) => /Content Security Policy|Refused to/.test(text));
  expect(violations).toEqual([]);
  const policy = await page.evaluate(async () =>
    (await fetch("./index.html")).headers.get("content-security-policy"),
  );
  expect(policy).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
      "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; " +
      "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test("no code but the application's own runs in the page", async () => {
  const ran = await page.evaluate(async () => {
    const inline = document.createElement("script");
    inline.textContent = "window.ranInline = true";
    document.body.append(inline);
    inline.remove();
    const foreign = document.createElement("script");
    foreign.src = "data:text/javascript,window.ranForeign = true";
    await new Promise((resolve) => {
      foreign.onload = foreign.onerror = resolve;
      document.body.append(foreign);
    });
    foreign.remove();
    const holder = document.createElement("div");
    holder.setAttribute("onclick", "window.ranHandler = true");
    holder.click();
    return Object.keys(window).filter((name) => name.startsWith("ran"));
  });
  expect(ran).toEqual([]);
});

test("nothing reaches the network, neither the page nor the main process", async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end();
  });
  server.on("upgrade", () => {
    requests += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const inPage = await page.evaluate(async (host) => {
    const ends = (start: (done: (what: string) => void) => void) => new Promise<string>(start);
    const viaFetch = fetch(`http://${host}/`).then(
      () => "fetched",
      () => "refused",
    );
    const viaImage = ends((done) => {
      const image = new Image();
      image.onload = () => done("loaded");
      image.onerror = () => done("refused");
      image.src = `http://${host}/x.png`;
    });
    const viaSocket = ends((done) => {
      try {
        const socket = new WebSocket(`ws://${host}/`);
        socket.onopen = () => done("opened");
        socket.onerror = () => done("refused");
      } catch {
        done("refused");
      }
    });
    navigator.sendBeacon(`http://${host}/beacon`, "x");
    return Promise.all([viaFetch, viaImage, viaSocket]);
  }, address);
  const inMain = await desktop.app.evaluate(
    ({ net, session }, host) =>
      Promise.all(
        [net.fetch(`http://${host}/`), session.fromPartition("other").fetch(`http://${host}/`)].map(
          (answer) =>
            answer.then(
              () => "fetched",
              (error: Error) => error.message,
            ),
        ),
      ),
    address,
  );
  server.close();

  expect(inPage).toEqual(["refused", "refused", "refused"]);
  expect(inMain).toEqual(["net::ERR_BLOCKED_BY_CLIENT", "net::ERR_BLOCKED_BY_CLIENT"]);
  expect(requests).toBe(0);
});

test("the protocol serves nothing outside its root", async () => {
  const served = await page.evaluate(() =>
    Promise.all(
      [
        "app://paraspine/../package.json",
        "app://paraspine/%2e%2e/electron/main.js",
        "app://paraspine/..%2felectron%2fmain.js",
        "app://paraspine/..%5celectron%5cmain.js",
        "app://paraspine//etc/passwd",
        "app://elsewhere/index.html",
        "file:///etc/passwd",
      ].map((address) =>
        fetch(address).then(
          ({ status }) => status,
          () => "refused",
        ),
      ),
    ),
  );
  expect(served).toEqual([404, 404, 404, 404, 404, "refused", "refused"]);
});

test("no other window opens", async () => {
  const opened = await page.evaluate(() => [
    window.open("https://example.org"),
    window.open("./index.html"),
    window.open(),
  ]);
  expect(opened).toEqual([null, null, null]);
  expect(await windowCount(desktop.app)).toBe(1);
});

for (const target of [
  "https://example.org/",
  "file:///etc/passwd",
  "app://paraspine/other.html",
  "data:text/html,x",
]) {
  test(`the window does not go to ${target}`, async () => {
    await page.evaluate((address) => {
      location.href = address;
    }, target);
    await page.evaluate((address) => {
      const link = document.createElement("a");
      link.href = address;
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
    await page.waitForTimeout(200);
    expect(page.url()).toBe(appPage);
    expect(await page.evaluate(() => typeof window.paraspine.start)).toBe("function");
  });
}

test("frames and webviews hold nothing", async () => {
  const held = await page.evaluate(async () => {
    const frame = document.createElement("iframe");
    frame.src = "app://paraspine/index.html";
    document.body.append(frame);
    const view = document.createElement("webview");
    view.setAttribute("src", "app://paraspine/index.html");
    document.body.append(view);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const inFrame = (() => {
      try {
        return frame.contentDocument?.getElementById("root") !== null && frame.contentDocument !== null;
      } catch {
        return false;
      }
    })();
    const isView = "getWebContentsId" in view;
    frame.remove();
    view.remove();
    return { inFrame, isView };
  });
  expect(held).toEqual({ inFrame: false, isView: false });
});

test("every permission is denied", async () => {
  const answers = await page.evaluate(async () => {
    const failed = (promise: Promise<unknown>) =>
      promise.then(
        () => "granted",
        () => "denied",
      );
    return {
      notification: await Notification.requestPermission(),
      camera: await failed(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await failed(navigator.mediaDevices.getDisplayMedia()),
      place: await failed(new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))),
      clipboard: await failed(navigator.clipboard.readText()),
      geolocation: (await navigator.permissions.query({ name: "geolocation" })).state,
    };
  });
  expect(answers).toEqual({
    notification: "denied",
    camera: "denied",
    screen: "denied",
    place: "denied",
    clipboard: "denied",
    geolocation: "denied",
  });
});

test("downloads are stopped", async () => {
  await desktop.app.evaluate(({ session }) => {
    const seen: boolean[] = [];
    Object.assign(globalThis, { stoppedDownloads: seen });
    session.defaultSession.on("will-download", (event) => seen.push(event.defaultPrevented));
  });
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["patient"]));
    link.download = "patient.txt";
    link.click();
  });
  await expect
    .poll(() =>
      desktop.app.evaluate(() => (globalThis as unknown as { stoppedDownloads: boolean[] }).stoppedDownloads),
    )
    .toEqual([true]);
});

test("a foreign page with the same preload is not answered", async () => {
  const answer = await desktop.app.evaluate(async ({ BrowserWindow }, preloadPath) => {
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: { preload: preloadPath, sandbox: true },
    });
    await foreign.loadURL("data:text/html,foreign");
    const answered = await foreign.webContents.executeJavaScript("window.paraspine.start()");
    foreign.destroy();
    return answered;
  }, preload);
  expect(answer).toMatchObject({ ok: false, issues: [{ code: "program-error" }] });
});

test("arguments of the wrong form are refused", async () => {
  const answers = await page.evaluate(() => {
    const bridge = window.paraspine as unknown as Record<
      string,
      (...given: unknown[]) => Promise<{ ok: boolean }>
    >;
    return Promise.all([
      bridge.loadSlice!(42, 1),
      bridge.loadSlice!("/etc/passwd\0.dcm", 1),
      bridge.loadSlice!("x.dcm", 0),
      bridge.loadSlice!("x.dcm"),
      bridge.loadSlice!("x.dcm", 1, "more"),
      bridge.recallCase!("../../settings", 1),
      bridge.saveSettings!({ language: "xx", recipes: [] }),
      bridge.keepCase!({ schema: "other" }),
    ]);
  });
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, issues: [{ code: "program-error" }] });
});

test("paths that nobody chose are neither read nor written", async () => {
  const answers = await page.evaluate(() =>
    Promise.all([
      window.paraspine.loadSlice("/etc/passwd", 1),
      window.paraspine.listStudies(["/etc"]),
      window.paraspine.readTable("/etc/ssl/openssl.csv"),
      window.paraspine.openProject("/root/stranger.paraspine"),
      window.paraspine.deidentify({
        ids: [],
        which: "slices",
        options: [],
        allowBurnedIn: false,
        out: "/var/anywhere",
        key: "/var/anywhere.key.json",
      }),
    ]),
  );
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, issues: [{ code: "path-not-granted" }] });
});

test("a path that the page puts among the recent ones is not chosen by that", async () => {
  const kept = await page.evaluate(async () => {
    const started = await window.paraspine.start();
    if (!started.ok) throw new Error("not started");
    return window.paraspine.saveSettings({ ...started.value.settings, recentPaths: ["/etc"] });
  });
  expect(kept).toMatchObject({ ok: true, value: { recentPaths: [] } });
});

test("a file that a script made has no path, and grants none", async () => {
  expect(await page.evaluate(() => window.paraspine.pathForFile(new File(["x"], "/etc/passwd")))).toBe("");
});

test("the measuring process can be killed and comes back", async () => {
  const list = () => outcome(page.evaluate(() => window.paraspine.listStudies([]).then(({ ok }) => ok)));
  expect(await list()).toBe("true");
  const kill = () =>
    desktop.app.evaluate(({ app }) => {
      const engine = app.getAppMetrics().find(({ name }) => name === "Paraspine engine");
      if (engine === undefined) throw new Error("no engine runs");
      process.kill(engine.pid, "SIGKILL");
      return engine.pid;
    });
  const first = await kill();
  await expect.poll(list).toBe("true");
  expect(await kill()).not.toBe(first);
});
