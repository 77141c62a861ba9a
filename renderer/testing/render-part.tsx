import { act, cleanup, configure, render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach } from "vitest";
import type { Language } from "../../src/base/language.ts";
import { success } from "../../src/base/result.ts";
import type { DesktopBridge, DesktopEvent, Settings } from "../../src/desktop-api.ts";
import { LanguageContext } from "../messages/use-messages.ts";
import type { CommandTable } from "../state/commands/command-id.ts";
import { CommandsContext } from "../state/commands/commands-context.ts";
import { IssuesProvider, useReporting } from "../state/issues-context.tsx";
import { SettingsContext } from "../state/settings-context.ts";

afterEach(cleanup);

// A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 });

interface Surroundings {
  readonly language?: Language;
  readonly settings?: Partial<Settings>;
  readonly commands?: CommandTable;
  /** What the machine answers; any other call answers with nothing. */
  readonly machine?: Partial<DesktopBridge>;
}

/** Shows a part of the window with all that is above it, and a machine that gives set answers. */
export function renderPart(
  part: ReactNode,
  { language = "en", settings, commands, machine }: Surroundings = {},
) {
  const calls: { readonly method: string; readonly given: readonly unknown[] }[] = [];
  const listeners = new Set<(event: DesktopEvent) => void>();
  const changed: Partial<Settings>[] = [];
  let codes: readonly string[] = [];
  standInForTheBrowser();
  const answering: Partial<DesktopBridge> = {
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pathForFile: () => "",
    ...machine,
  };
  Object.defineProperty(window, "paraspine", {
    configurable: true,
    value: new Proxy(answering, {
      get:
        (known, method: string) =>
        (...given: readonly unknown[]) => {
          calls.push({ method, given });
          const answer = known[method as keyof DesktopBridge] as
            | ((...all: readonly unknown[]) => unknown)
            | undefined;
          return answer === undefined ? Promise.resolve(success(null)) : answer(...given);
        },
    }),
  });
  const inUse = {
    settings: { language, recipes: [], ...settings },
    change: (next: Partial<Settings>) => void changed.push(next),
    sign: (reader: string) => void changed.push({ reader }),
  };
  const surroundings = ({ children }: { readonly children: ReactNode }) => (
    <LanguageContext value={language}>
      <SettingsContext value={inUse}>
        <IssuesProvider>
          <CommandsContext value={commands ?? {}}>{children}</CommandsContext>
          <Listener
            onIssues={(found) => {
              codes = found;
            }}
          />
        </IssuesProvider>
      </SettingsContext>
    </LanguageContext>
  );
  const rendered = render(part, { wrapper: surroundings });
  return {
    ...rendered,
    user: userEvent.setup(),
    /** Does something outside of an event, and waits for what follows. */
    act: async (work: () => void) => act(async () => work()),
    /** The calls of the machine, without listening. */
    calls: () => calls.filter(({ method }) => method !== "onEvent"),
    callsOf: (method: keyof DesktopBridge) =>
      calls.filter((call) => call.method === method).map(({ given }) => given),
    settings: changed,
    /** Codes of the messages reported so far, the newest first. */
    issues: () => codes,
    /** The machine sends an event. */
    tell: (event: DesktopEvent) => {
      for (const listener of listeners) listener(event);
    },
  };
}

function Listener({ onIssues }: { readonly onIssues: (codes: readonly string[]) => void }) {
  onIssues(useReporting().issues.map(({ code }) => code));
  return null;
}

/** What jsdom lacks: sizes of elements, dialogs, a pointer that is held. */
function standInForTheBrowser(): void {
  globalThis.ResizeObserver ??= Unmoved;
  globalThis.IntersectionObserver ??= Unmoved as unknown as typeof IntersectionObserver;
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
  Element.prototype.setPointerCapture ??= () => {};
}

/** An observer in whose sight nothing ever moves. */
class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}
