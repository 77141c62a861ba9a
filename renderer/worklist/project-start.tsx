import { useEffect } from "react";
import type { Settings } from "../../src/desktop-api.ts";
import { bridge } from "../bridge.ts";
import { CommitField } from "../fields/commit-field.tsx";
import type { Take } from "../state/use-issues.ts";
import { useWorklistTexts } from "./use-worklist-texts.ts";

interface ProjectStartProps {
  readonly settings: Settings;
  readonly onReader: (name: string) => void;
  readonly take: Take;
}

/** Shown while no project is open: who reads, and a new project or one of before. */
export function ProjectStart({ settings, onReader, take }: ProjectStartProps) {
  const { say } = useWorklistTexts();
  const { reader, recentProjects = [] } = settings;
  useEffect(() => void bridge().readyProject(), []);
  const named = reader !== undefined;
  const open = async (path?: string) => {
    take(await bridge().openProject(path));
  };
  return (
    <div className="project-start">
      <h2>{say("start.title")}</h2>
      <p>{say("start.explain")}</p>
      <CommitField
        testid="reader"
        label={say("start.reader")}
        caption={say("start.reader")}
        value={reader ?? ""}
        onCommit={onReader}
      />
      <p className="hint">{say("start.readerWhy")}</p>
      <div className="project-start-buttons">
        <button
          type="button"
          className="primary"
          data-testid="project-create"
          disabled={!named}
          onClick={async () => take(await bridge().createProject())}
        >
          {say("start.create")}
        </button>
        <button type="button" data-testid="project-open" disabled={!named} onClick={() => open()}>
          {say("start.open")}
        </button>
      </div>
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
