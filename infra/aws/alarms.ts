import { Stack } from "aws-cdk-lib";
import { Alarm } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import { type AlarmOn, alarmProps } from "./alarm.ts";

interface AlarmsProps {
  /** Whom to tell. Amazon asks that address first whether it wants to be told. */
  readonly email: string;
  readonly alarms: readonly AlarmOn[];
}

/** The alarms, and the one topic over which they and the budget reach a person. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly all: readonly Alarm[];

  constructor(scope: Construct, id: string, { email, alarms }: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { displayName: "Caseway alarms", enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(email));
    // Enforcing TLS replaces the topic's default policy, which let the account's own alarms in.
    for (const service of ["cloudwatch", "budgets"]) {
      this.topic.grantPublish(
        new ServicePrincipal(`${service}.amazonaws.com`, {
          conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
        }),
      );
    }
    this.all = alarms.map((alarm) => new Alarm(this, alarm.name, alarmProps(alarm)));
    for (const alarm of this.all) alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
