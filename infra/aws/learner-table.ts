import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  ContributorInsightsMode,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";

/** The index that lists a learner's rows in the order in which they arrived. */
export const ARRIVAL_INDEX = "received";

/** The one table: every learner's log. What its rows hold is written down in functions/store/row.ts. */
export class LearnerTable extends TableV2 {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      partitionKey: { name: "PK", type: AttributeType.STRING },
      sortKey: { name: "SK", type: AttributeType.STRING },
      // A local index can be read consistently, a global one cannot: a device must see its own entries at once.
      localSecondaryIndexes: [
        {
          indexName: ARRIVAL_INDEX,
          sortKey: { name: "received", type: AttributeType.STRING },
          projectionType: ProjectionType.ALL,
        },
      ],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      // Nothing that we log names a learner. This shows the most used keys, so that an account that is misused can be found.
      contributorInsightsSpecification: {
        enabled: true,
        mode: ContributorInsightsMode.ACCESSED_AND_THROTTLED_KEYS,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
