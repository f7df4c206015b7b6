import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Alarms } from "./alarms.ts";
import { Api } from "./api.ts";
import { Site } from "./site.ts";

/** One address: CloudFront in front of the site's files and of the API. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const api = new Api(this, "Api");
    const site = new Site(this, "Site", { apiDomain: api.domain });
    new Alarms(this, "Alarms", { api });

    // What `npm run deploy` needs to upload the site's files.
    new CfnOutput(this, "SiteAddress", { value: `https://${site.distribution.distributionDomainName}` });
    new CfnOutput(this, "SiteBucket", { value: site.bucket.bucketName });
    new CfnOutput(this, "SiteFileList", { value: site.fileList.keyValueStoreArn });
    new CfnOutput(this, "SiteDistribution", { value: site.distribution.distributionId });
  }
}
