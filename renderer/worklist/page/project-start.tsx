import { useEffect, useRef, useState } from "react";
import { bridge } from "../../state/bridge.ts";
import { useTake } from "../../state/issues-context.tsx";
import { useSettings } from "../../state/settings-context.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import "./project-start.css";

/** Shown while no project is open: who reads, and a new project or one of before. */
export function ProjectStart() {
  const take = useTake();
  const { settings, sign: onReader } = useSettings();
  const { say } = useWorklistTexts();
  const { reader, recentProjects = [] } = settings;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (reader === undefined) field.current?.focus();
  }, [reader]);
  useEffect(() => void bridge().readyProject(), []);
  const [name, setName] = useState(reader ?? "");
  const named = name.trim() !== "";
  const sign = () => {
    if (name.trim() !== (reader ?? "")) onReader(name);
  };
  /** The project that another window works on. */
  const [locked, setLocked] = useState<string | null>(null);
  const open = async (path?: string, readOnly?: boolean) => {
    sign();
    const opened = await bridge().openProject(path, readOnly);
    take(opened);
    setLocked(opened.issues.find(({ code }) => code === "project-locked")?.path ?? null);
  };
  const create = async () => {
    sign();
    take(await bridge().createProject());
  };
  return (
    <div className="project-start">
      <h2>{say("start.title")}</h2>
      <p>{say("start.explain")}</p>
      <label className="limit">
        <span>{say("start.reader")}</span>
        <input
          ref={field}
          data-testid="reader"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onBlur={sign}
        />
      </label>
      <p className="hint">{say("start.readerWhy")}</p>
      <div className="project-start-buttons">
        <button
          type="button"
          className="primary"
          data-testid="project-create"
          disabled={!named}
          onClick={create}
        >
          {say("start.create")}
        </button>
        <button type="button" data-testid="project-open" disabled={!named} onClick={() => open()}>
          {say("start.open")}
        </button>
      </div>
      {locked !== null && (
        <div className="project-locked" role="alert">
          <p>{say("start.locked", { name: locked.split(/[\\/]/).at(-1) ?? locked })}</p>
          <button type="button" data-testid="project-look" onClick={() => open(locked, true)}>
            {say("start.look")}
          </button>
        </div>
      )}
      {recentProjects.length > 0 && (
        <section className="recent-projects" aria-label={say("start.recent")}>
          <h3>{say("start.recent")}</h3>
          {recentProjects.map((path) => (
            <button
              key={path}
              type="button"
              className="quiet"
              data-testid="recent-project"
              title={path}
              disabled={!named}
              onClick={() => open(path)}
            >
              {path.split(/[\\/]/).at(-1)}
              <small>{path}</small>
            </button>
          ))}
        </section>
      )}
    </div>
  );
}
