import { useEffect, useMemo, useRef, useState } from "react";
import type { ApplicationFacts, Settings } from "../../src/desktop-api.ts";
import { LanguageContext } from "../messages/use-messages.ts";
import { bridge } from "../state/bridge.ts";
import { IssuesProvider } from "../state/issues-context.tsx";
import { SettingsContext } from "../state/settings-context.ts";
import { CrashGuard } from "./crash-guard.tsx";
import { Starting } from "./starting.tsx";
import { Workspace } from "./workspace/workspace.tsx";

const longestReader = 80;

/** Asks the machine for the facts of this run, then shows the workspace in the reader's language. */
export function App() {
  const [facts, setFacts] = useState<ApplicationFacts | null>(null);
  const [settings, setSettings] = useState<Settings>({ language: "en", recipes: [] });
  const latest = useRef(settings);
  useEffect(() => {
    bridge()
      .start()
      .then((result) => {
        if (!result.ok) return;
        setFacts(result.value);
        latest.current = result.value.settings;
        setSettings(latest.current);
      });
  }, []);
  useEffect(() => {
    document.documentElement.lang = settings.language;
  }, [settings.language]);
  const inUse = useMemo(() => {
    const keep = (next: Settings) => {
      latest.current = next;
      setSettings(next);
      void bridge().saveSettings(next);
    };
    return {
      settings,
      change: (changed: Partial<Settings>) => keep({ ...latest.current, ...changed }),
      sign(reader: string) {
        const { reader: _before, ...rest } = latest.current;
        keep(reader.trim() === "" ? rest : { ...rest, reader: reader.trim().slice(0, longestReader) });
      },
    };
  }, [settings]);
  return (
    <LanguageContext value={settings.language}>
      <CrashGuard>
        {facts === null ? (
          <Starting />
        ) : (
          <SettingsContext value={inUse}>
            <IssuesProvider>
              <Workspace startPaths={facts.startPaths} />
            </IssuesProvider>
          </SettingsContext>
        )}
      </CrashGuard>
    </LanguageContext>
  );
}
