import type { CommandDefinition } from "../terminal/command-line.ts";
import { describeAgreement } from "./stats-agreement-command.ts";
import { describeAudit } from "./stats-audit-command.ts";
import { describeGroups } from "./stats-groups-command.ts";
import { describeLogistic } from "./stats-logistic-command.ts";
import { describeRoc } from "./stats-roc-command.ts";

/** `paraspine stats groups|logistic|roc|agreement TABLE ...` and `paraspine stats audit TABLES.json`. */
export const statsCommand: CommandDefinition = {
  describe(program, perform) {
    const stats = program
      .command("stats")
      .description("statistics of a table (CSV, XLSX), with the results of R");
    for (const describe of [
      describeGroups,
      describeLogistic,
      describeRoc,
      describeAgreement,
      describeAudit,
    ]) {
      describe(stats, perform);
    }
    for (const command of stats.commands) command.copyInheritedSettings(program);
  },
};
