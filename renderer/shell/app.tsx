import { useEffect, useState } from "react";
import type { ApplicationFacts, Settings } from "../../src/desktop-api.ts";
import { LanguageContext } from "../messages/use-messages.ts";
import { bridge } from "../state/bridge.ts";
import { CrashGuard } from "./crash-guard.tsx";
import { Starting } from "./starting.tsx";
import { Workspace } from "./workspace/workspace.tsx";

/** Asks the machine for the facts of this run, then shows the workspace in the reader's language. */
export function App() {
  const [facts, setFacts] = useState<ApplicationFacts | null>(null);
  const [settings, setSettings] = useState<Settings>({ language: "en", recipes: [] });
  useEffect(() => {
    bridge()
      .start()
      .then((result) => {
        if (!result.ok) return;
        setFacts(result.value);
        setSettings(result.value.settings);
      });
  }, []);
  useEffect(() => {
    document.documentElement.lang = settings.language;
  }, [settings.language]);
  const change = (next: Settings) => {
    setSettings(next);
    void bridge().saveSettings(next);
  };
  return (
    <LanguageContext.Provider value={settings.language}>
      <CrashGuard>
        {facts === null ? <Starting /> : <Workspace facts={facts} settings={settings} onSettings={change} />}
      </CrashGuard>
    </LanguageContext.Provider>
  );
}
