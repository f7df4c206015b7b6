import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { AlarmOn } from "./alarm.ts";
import { Alarms } from "./alarms.ts";
import { Api } from "./api.ts";
import { apiAlarms, noSyncAlarm } from "./api-alarms.ts";
import { Budget } from "./budget.ts";
import { certificateAlarm } from "./certificate.ts";
import { backupAlarm, signInAlarm, tableAlarms } from "./data-alarms.ts";
import type { DataStack } from "./data-stack.ts";
import { edgeAlarms } from "./edge-alarms.ts";
import { EDGE_REGION } from "./environment-schema.ts";
import { LogQueries } from "./log-queries.ts";
import { Overview } from "./overview.ts";
import type { Settings } from "./settings.ts";
import { Site } from "./site.ts";
import { SiteClient } from "./site-client.ts";

interface SiteStackProps extends StackProps {
  readonly settings: Settings;
  readonly data: DataStack;
}

/** One address: CloudFront in front of the site's files and of the API. And whoever watches over it all. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, { settings, data, ...props }: SiteStackProps) {
    super(scope, id, props);
    const { loginOrigin, logDays } = settings;
    const { pool } = data.learners;
    const api = new Api(this, "Api", { loginOrigin, logDays, data });
    const site = new Site(this, "Site", { apiDomain: api.domain, settings });
    const { clientId } = new SiteClient(this, "Client", { pool, siteOrigin: site.origin });
    api.addRoutes(clientId);
    this.watch({ settings, data, api, site, clientId });

    // What `npm run deploy` needs to upload the site's files and to try them.
    new CfnOutput(this, "SiteAddress", { value: site.origin });
    new CfnOutput(this, "SiteHost", { value: site.distribution.distributionDomainName });
    new CfnOutput(this, "SiteBucket", { value: site.bucket.bucketName });
    new CfnOutput(this, "SiteFileList", { value: site.fileList.keyValueStoreArn });
    new CfnOutput(this, "SiteDistribution", { value: site.distribution.distributionId });
  }

  private watch(watched: Watched): void {
    const { settings, data, api, site, clientId } = watched;
    const name = `caseway-${settings.name}`;
    const userPoolId = data.learners.pool.userPoolId;
    const { topic, all } = new Alarms(this, "Alarms", {
      email: settings.alarmEmail,
      alarms: alarmsOf(this, watched),
    });
    // So that `npm run deploy` can say whether anybody is told.
    new CfnOutput(this, "AlarmTopic", { value: topic.topicArn });
    if (settings.monthlyBudget !== undefined)
      new Budget(this, "Budget", { name, limit: settings.monthlyBudget, topic });
    new Overview(this, "Overview", { name, alarms: all, api, site, table: data.table, userPoolId, clientId });
    new LogQueries(this, "LogQueries", {
      folder: name,
      functionLogs: [...api.functions.values()].map(({ logGroup }) => logGroup),
      accessLog: api.accessLog,
    });
  }
}

interface Watched {
  readonly settings: Settings;
  readonly data: DataStack;
  readonly api: Api;
  readonly site: Site;
  readonly clientId: string;
}

const alarmsOf = (scope: Construct, { settings, data, api, site, clientId }: Watched): AlarmOn[] => [
  ...apiAlarms(api),
  ...(settings.noSyncHours === undefined ? [] : [noSyncAlarm(api, settings.noSyncHours)]),
  ...(settings.region === EDGE_REGION ? [...edgeAlarms(site), ...certificateAlarms(scope, settings)] : []),
  ...tableAlarms(data.table),
  ...(settings.backupDays === undefined ? [] : [backupAlarm(data.backups.vaultName)]),
  signInAlarm(data.learners.pool.userPoolId, clientId),
];

const certificateAlarms = (scope: Construct, { certificate, loginCertificate }: Settings): AlarmOn[] => [
  ...(certificate === undefined ? [] : [certificateAlarm(scope, "Site", certificate)]),
  ...(loginCertificate === undefined ? [] : [certificateAlarm(scope, "Login", loginCertificate)]),
];
