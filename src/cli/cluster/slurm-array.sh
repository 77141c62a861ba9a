#!/bin/bash
# A Slurm job array that measures many studies, one shard of them a task:
#
#   sbatch --array=1-8 --cpus-per-task=4 slurm-array.sh SCANS OUT [options of `paraspine batch`]
#
# and once all tasks have ended, the table of all:
#
#   paraspine merge OUT/shard-* --out OUT/all
#
# A task that was killed, requeued or lost with its node goes on where it was. To run one again by hand, say how many
# shards there were:  PARASPINE_SHARDS=8 sbatch --array=3 slurm-array.sh SCANS OUT [the same options]
# PARASPINE names the program where it is not on the PATH:  export PARASPINE="node /opt/paraspine/dist/cli.js"
#
#SBATCH --job-name=paraspine
#SBATCH --mem-per-cpu=1G
#SBATCH --requeue
#SBATCH --open-mode=append
set -euo pipefail
scans=$1
out=$2
shift 2
shard=$out/shard-$SLURM_ARRAY_TASK_ID
mkdir -p "$out"
# A study without numbers is told of by status 1; the task has failed only where its shard is not finished, or where the
# batch was refused (other options) and left run.json as it was.
before=$(cksum "$shard/run.json" 2>/dev/null || true)
${PARASPINE:-paraspine} batch "$scans" --out "$shard" --resume \
  --shard "$SLURM_ARRAY_TASK_ID/${PARASPINE_SHARDS:-$SLURM_ARRAY_TASK_COUNT}" \
  --jobs "${SLURM_CPUS_PER_TASK:-1}" "$@" ||
  { [ "$before" != "$(cksum "$shard/run.json")" ] && grep -q '"isFinished": true' "$shard/run.json"; }
