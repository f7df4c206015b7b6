import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Alarms } from "./alarms.ts";
import { Api } from "./api.ts";
import type { DataStack } from "./data-stack.ts";
import type { Settings } from "./settings.ts";
import { Site } from "./site.ts";

interface SiteStackProps extends StackProps {
  readonly settings: Settings;
  readonly data: DataStack;
}

/** One address: CloudFront in front of the site's files and of the API. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, { settings, data, ...props }: SiteStackProps) {
    super(scope, id, props);
    const { loginOrigin } = settings;
    const api = new Api(this, "Api", { loginOrigin, data });
    const site = new Site(this, "Site", { apiDomain: api.domain, loginOrigin });
    new Alarms(this, "Alarms", { api, table: data.table });

    // What `npm run deploy` needs to upload the site's files.
    new CfnOutput(this, "SiteAddress", { value: `https://${site.distribution.distributionDomainName}` });
    new CfnOutput(this, "SiteBucket", { value: site.bucket.bucketName });
    new CfnOutput(this, "SiteFileList", { value: site.fileList.keyValueStoreArn });
    new CfnOutput(this, "SiteDistribution", { value: site.distribution.distributionId });
  }
}
