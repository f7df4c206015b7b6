import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { DailyBackups } from "./daily-backups.ts";
import { LearnerPool } from "./learner-pool.ts";
import { LearnerTable } from "./learner-table.ts";
import type { Settings } from "./settings.ts";

/** What must never be lost: the learners and their logs. Apart from everything that can be deployed again. */
export class DataStack extends Stack {
  readonly table: LearnerTable;
  readonly learners: LearnerPool;
  readonly backups: DailyBackups;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props);
    this.table = new LearnerTable(this, "Table");
    this.learners = new LearnerPool(this, "Learners", settings);
    this.backups = new DailyBackups(this, "Backups", { table: this.table, days: settings.backupDays });
    // The site's stack reads it for an alarm. CloudFormation refuses to take away what is still read, and this stack is
    // deployed first: without this, daily copies could not be left out again.
    this.exportValue(this.backups.vaultName);
  }
}
