import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";

/** A whole Slurm cluster of one node on this host, with keys, ports and folders of its own. */
export interface SlurmCluster {
  /** Submits a script; gives the job's number. `env` goes to the job. */
  submit(args: readonly string[], env?: Readonly<Record<string, string>>): string;
  /** Jobs and tasks that have not ended yet. */
  queue(): readonly string[];
  /** Ends the node as a power cut does: slurmd, its step daemons and all jobs at once. */
  killNode(): void;
  startNode(): void;
  /** Process ids of one task of an array. */
  processesOf(task: number): readonly number[];
  stop(): Promise<void>;
}

export async function startSlurm(): Promise<SlurmCluster> {
  const folder = mkdtempSync(join(tmpdir(), "paraspine-slurm-"));
  chmodSync(folder, 0o755);
  const at = (name: string) => join(folder, name);
  for (const name of ["munge", "state", "spool"]) mkdirSync(at(name), { mode: 0o755 });
  writeFileSync(at("munge.key"), randomBytes(128), { mode: 0o400 });
  const host = hostname().split(".")[0]!;
  const port = 20_000 + (process.pid % 20_000);
  writeFileSync(at("slurm.conf"), configuration(at, host, port));
  writeFileSync(at("cgroup.conf"), "CgroupPlugin=cgroup/v1\n");

  const mark = `SLURM_CONF=${at("slurm.conf")}`;
  const env = { ...process.env, SLURM_CONF: at("slurm.conf") };
  const daemons: ChildProcess[] = [];
  const start = (program: string, args: readonly string[], withMark: boolean) => {
    const daemon = spawn(program, args, { stdio: "ignore", env: withMark ? env : process.env });
    daemons.push(daemon);
  };
  const own = (name: string) =>
    ["--key-file", "--socket", "--pid-file", "--log-file", "--seed-file"].flatMap((option) => [
      option,
      option === "--key-file" ? at("munge.key") : at(`${name}/${option.slice(2)}`),
    ]);
  const startNode = () => start("/usr/sbin/slurmd", ["-D", "-N", host], true);
  start("/usr/sbin/munged", ["--foreground", "--force", "--num-threads", "2", ...own("munge")], false);
  await until(() => readdirSync(at("munge")).includes("socket"));
  start("/usr/sbin/slurmctld", ["-D", "-i", "-f", at("slurm.conf")], false);
  startNode();
  const client = (program: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    execFileSync(program, args, { encoding: "utf8", env: { ...env, ...more }, timeout: 20_000 });
  const isIdle = () => {
    try {
      return client("sinfo", ["-h", "-o", "%t"]).trim() === "idle";
    } catch {
      return false;
    }
  };
  await until(isIdle);

  /** The node's processes carry the configuration in their environment; controller and clients have come and gone. */
  const marked = (...wanted: readonly string[]) => processesWith([mark, ...wanted]);
  return {
    submit: (args, more) => /\d+/.exec(client("sbatch", args, more))![0],
    queue: () => client("squeue", ["-h", "-r", "-o", "%K %T"]).split("\n").filter(Boolean),
    killNode() {
      for (let left = marked(); left.length > 0; left = marked()) for (const pid of left) kill(pid);
      // What the controller would find out by itself a minute later.
      client("scontrol", ["update", `nodename=${host}`, "state=down", "reason=lost"]);
    },
    startNode,
    processesOf: (task) => marked(`SLURM_ARRAY_TASK_ID=${task}`),
    async stop() {
      for (const pid of marked()) kill(pid);
      for (const daemon of daemons) daemon.kill("SIGKILL");
      await until(() =>
        daemons.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null),
      );
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** `cred_expire` is also how long a requeued job waits before it may start again; its standard is two minutes. */
const configuration = (at: (name: string) => string, host: string, port: number) => `ClusterName=paraspine
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${at("munge/socket")},cred_expire=5
CredType=cred/munge
StateSaveLocation=${at("state")}
SlurmdSpoolDir=${at("spool")}
SlurmctldPidFile=${at("slurmctld.pid")}
SlurmdPidFile=${at("slurmd.pid")}
SlurmctldPort=${port}
SlurmdPort=${port + 1}
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,batch_sched_delay=0
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SlurmdTimeout=10
KillWait=1
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=100000 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`;

function processesWith(settings: readonly string[]): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, "latin1").split("\0");
        return settings.every((setting) => environment.includes(setting));
      } catch {
        return false;
      }
    })
    .map(Number);
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {}
}

/** Waits until something is so; throws after half a minute. */
export async function until(isSo: () => boolean, maxMs = 30_000): Promise<void> {
  const end = performance.now() + maxMs;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`not so within ${maxMs / 1000} s: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
