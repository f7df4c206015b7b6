import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Schedule } from "aws-cdk-lib/aws-events";
import { ManagedPolicy, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";

interface DailyBackupsProps {
  readonly table: TableV2;
  /** For how long a copy is kept; undefined makes no copies. The vault is there all the same: older ones stay in it. */
  readonly days: number | undefined;
}

/**
 * A copy of the table each night, in a vault of its own. Going back to any second is what the table itself offers; the
 * vault is for the day on which the table itself, or its setting to do so, is gone.
 */
export class DailyBackups extends Construct {
  readonly vaultName: string;

  constructor(scope: Construct, id: string, { table, days }: DailyBackupsProps) {
    super(scope, id);
    const vault = new BackupVault(this, "Vault", {
      // Nobody takes a copy away by hand before its time, not even who may delete the table.
      blockRecoveryPointDeletion: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.vaultName = vault.backupVaultName;
    if (days !== undefined) this.addPlan(vault, table, days);
  }

  private addPlan(vault: BackupVault, table: TableV2, days: number): void {
    const plan = new BackupPlan(this, "Plan", { backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: "Daily",
        // In the small hours in the United States.
        scheduleExpression: Schedule.cron({ hour: "8", minute: "30" }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(6),
        deleteAfter: Duration.days(days),
      }),
    );
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("backup.amazonaws.com"),
      description: "What AWS Backup may do to copy the learners' table",
      managedPolicies: [
        ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSBackupServiceRolePolicyForBackup"),
      ],
    });
    plan.addSelection("Table", { resources: [BackupResource.fromArn(table.tableArn)], role });
    Validations.of(role).acknowledge({
      id: "AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]",
      reason:
        "What AWS Backup needs changes with AWS Backup. The policy is Amazon's own for it, only that service may take the role, and the plan names one table.",
    });
  }
}
