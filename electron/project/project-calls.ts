import { issue } from "../../src/base/issue.ts";
import { failure, type Result } from "../../src/base/result.ts";
import type { StoreMethod } from "../../src/project/open/open-project.ts";
import type { StorePort } from "../../src/project/store-port.ts";
import { ProcessClient, type StartedProcess } from "../processes/process-client.ts";
import type { CallContext } from "../processes/process-contract.ts";
import type { OpenedProject, ProjectProcessApi } from "./project-contract.ts";

type Method = keyof ProjectProcessApi;

/** Calls to the open project; a process that died is restarted with the same project. */
export class ProjectCalls {
  /** The open project's store, for what is done with a project wherever its file is held. */
  readonly store = storeOver(this);
  readonly #start: () => StartedProcess;
  #client: ProcessClient<ProjectProcessApi> | undefined;
  #path: string | undefined;
  #readOnly = false;
  /** What was opened beside it. */
  #opened: OpenedProject["facts"] | undefined;
  /** The process that has the project open. */
  #openIn: number | undefined;

  /** @param start forks the process; it is not started before a project is wanted */
  constructor(start: () => StartedProcess) {
    this.#start = start;
  }

  /** Starts the process, so that a project opens at once. */
  ready(): ProcessClient<ProjectProcessApi> {
    this.#client ??= new ProcessClient<ProjectProcessApi>(this.#start);
    return this.#client;
  }

  /** Makes or opens a project beside the one that is open, which stays. */
  async open(
    how: (client: ProcessClient<ProjectProcessApi>) => Promise<Result<OpenedProject>>,
  ): Promise<Result<OpenedProject>> {
    const opened = await how(this.ready());
    this.#opened = opened.ok ? opened.value.facts : undefined;
    return opened;
  }

  /** Puts what was opened in the place of the project that is open. */
  async take(): Promise<Result<null>> {
    const client = this.ready();
    const taken: Result<null> =
      this.#opened === undefined
        ? failure(issue("project-none-open"))
        : await client.call("takeOpened", [this.#opened.path]);
    this.#path = taken.ok ? this.#opened?.path : undefined;
    this.#readOnly = this.#opened?.readOnly ?? false;
    this.#openIn = client.processId;
    this.#opened = undefined;
    return taken;
  }

  /** Closes what was opened beside the open project. */
  drop(): Promise<Result<null>> {
    this.#opened = undefined;
    return this.ready().call("dropOpened", []);
  }

  call<Name extends Method>(
    method: Name,
    ...given: Parameters<ProjectProcessApi[Name]>
  ): Promise<Awaited<ReturnType<ProjectProcessApi[Name]>>> {
    return this.callWith({}, method, ...given);
  }

  /** @param context what the call may report and ask on its way */
  async callWith<Name extends Method>(
    context: Partial<CallContext>,
    method: Name,
    ...given: Parameters<ProjectProcessApi[Name]>
  ): Promise<Awaited<ReturnType<ProjectProcessApi[Name]>>> {
    const client = this.#client;
    const path = this.#path;
    type Answer = Awaited<ReturnType<ProjectProcessApi[Name]>>;
    if (client === undefined || path === undefined) return failure(issue("project-none-open")) as Answer;
    if (client.processId === undefined || client.processId !== this.#openIn) {
      const reopened = await this.#reopen(client, path);
      if (!reopened.ok) return reopened as Answer;
    }
    return (await client.call(method, given, context)) as Answer;
  }

  async #reopen(client: ProcessClient<ProjectProcessApi>, path: string): Promise<Result<unknown>> {
    const reopened = await client.call("reopenAt", [path, this.#readOnly]);
    if (reopened.ok) this.#openIn = client.processId;
    return reopened;
  }

  async close(): Promise<void> {
    if (this.#path !== undefined) await this.call("closeStore");
    this.#path = undefined;
  }

  stop(): void {
    this.#client?.stop();
  }
}

/** The methods of a store as calls. */
function storeOver(calls: Pick<ProjectCalls, "call">): StorePort<StoreMethod> {
  return new Proxy({} as StorePort<StoreMethod>, {
    get:
      (_, method) =>
      (...given: readonly unknown[]) =>
        (calls.call as (method: unknown, ...given: readonly unknown[]) => unknown).call(
          calls,
          method,
          ...given,
        ),
  });
}
