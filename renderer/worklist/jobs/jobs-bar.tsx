import { useState } from "react";
import type { JobFacts } from "../../../src/desktop-api.ts";
import { bridge } from "../../state/bridge.ts";
import { isOver } from "../../state/is-over.ts";
import { jobWords } from "./job-words.ts";
import { useJobsTexts } from "./use-jobs-texts.ts";
import "./jobs-bar.css";

interface JobsBarProps {
  readonly jobs: readonly JobFacts[];
}

/** The long jobs on the project: which runs and how far, which wait, what came of the last ones, and a button to stop each. */
export function JobsBar({ jobs }: JobsBarProps) {
  const { say } = useJobsTexts();
  /** Jobs up to this one that have ended are out of sight. */
  const [hidden, setHidden] = useState(0);
  const shown = jobs.filter((job) => !isOver(job) || job.id > hidden);
  if (shown.length === 0) return null;
  return (
    <section className="jobs-bar" aria-label={say("title")} data-testid="jobs">
      <ul role="status">
        {shown.map((job) => (
          <li key={job.id} data-testid="job" data-kind={job.kind} data-state={job.state}>
            <strong>
              {say(`kind.${job.kind}`)}
              {job.detail !== undefined && ` (${job.detail.toUpperCase()})`}
            </strong>
            {job.state === "running" && (
              <progress
                aria-label={say(`kind.${job.kind}`)}
                {...(job.total === null ? {} : { value: job.done, max: Math.max(1, job.total) })}
              />
            )}
            <span>{jobWords(job, say)}</span>
            {!isOver(job) && (
              <button
                type="button"
                data-testid="job-stop"
                disabled={job.state === "stopping"}
                onClick={() => void bridge().stopJob(job.id)}
              >
                {say("stop")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown.some(isOver) && (
        <button
          type="button"
          className="quiet"
          data-testid="jobs-hide"
          onClick={() => setHidden(Math.max(...jobs.filter(isOver).map(({ id }) => id)))}
        >
          {say("hide")}
        </button>
      )}
    </section>
  );
}
