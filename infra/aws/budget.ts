import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";

interface BudgetProps {
  readonly name: string;
  /** Dollars a month. */
  readonly limit: number;
  readonly topic: ITopic;
}

/** Tells over the alarms' topic when the account's month costs more than was meant. It stops nothing. */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { name, limit, topic }: BudgetProps) {
    super(scope, id);
    const subscribers = [{ subscriptionType: "SNS", address: topic.topicArn }];
    const when = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
      notification: {
        notificationType,
        threshold,
        thresholdType: "PERCENTAGE",
        comparisonOperator: "GREATER_THAN",
      },
      subscribers,
    });
    const budget = new CfnBudget(this, "Month", {
      budget: {
        budgetName: name,
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount: limit, unit: "USD" },
      },
      notificationsWithSubscribers: [when("ACTUAL", 80), when("FORECASTED", 100)],
    });
    // The topic has to let budgets in before one is made.
    budget.node.addDependency(topic);
  }
}
