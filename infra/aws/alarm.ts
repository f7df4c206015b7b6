import { Duration } from "aws-cdk-lib";
import { ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";

/** An alarm that a person can act on. */
export interface AlarmOn {
  /** What it is called in the template: ApiSlow */
  readonly name: string;
  readonly metric: IMetric;
  readonly threshold: number;
  /** In how many of the last periods it must be so, for example [2, 3]. */
  readonly periods: readonly [number, number];
  /** A heading of docs/runbook.md. */
  readonly runbook: string;
  readonly says: string;
  /** By default it rings at the threshold and above. */
  readonly rings?: "below";
  /** What no figure at all means: by default that nobody called, which is no fault. */
  readonly nothingMeans?: "a fault";
}

/** The period of most alarms; CloudWatch counts it from its own clock. */
export const FIVE_MINUTES = Duration.minutes(5);

/** What CDK is told for one. Its text names the section of docs/runbook.md that says what to do. */
export const alarmProps = ({ metric, threshold, periods, runbook, says, rings, nothingMeans }: AlarmOn) => ({
  metric,
  alarmDescription: `${says} See docs/runbook.md, section "${runbook}".`,
  threshold,
  datapointsToAlarm: periods[0],
  evaluationPeriods: periods[1],
  comparisonOperator:
    rings === "below"
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  treatMissingData: nothingMeans === "a fault" ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
});
