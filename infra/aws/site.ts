import { readFileSync } from "node:fs";
import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import {
  AccessLevel,
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  KeyValueStore,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { certificateOf } from "./certificate.ts";
import { EdgeLog } from "./edge-log.ts";
import { Firewall } from "./firewall.ts";
import { contentSecurityPolicy, PERMISSIONS_POLICY } from "./security-headers.ts";
import type { Settings } from "./settings.ts";

interface SiteProps {
  /** The API's own host name. */
  readonly apiDomain: string;
  readonly settings: Settings;
}

/** The site's files in a private bucket, and the one address in front of them and of the API. */
export class Site extends Construct {
  readonly bucket: Bucket;
  /** The paths of the site's files, for the edge functions: it says which addresses exist. */
  readonly fileList: KeyValueStore;
  readonly distribution: Distribution;
  /** Where people reach the site, without a slash at the end. */
  readonly origin: string;
  /** By what each is called in alarms. */
  readonly edgeFunctions: Readonly<Record<string, EdgeFunction>>;

  constructor(scope: Construct, id: string, { apiDomain, settings }: SiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, "Files", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // A deployment that went wrong is put right by the files of the one before.
      versioned: true,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.fileList = new KeyValueStore(this, "FileList", {
      comment: "The paths of the site's files; written by npm run deploy",
    });
    const responseHeadersPolicy = this.responseHeaders(settings.loginOrigin);
    const before = this.edgeFunction(
      "SiteRequest",
      "site-request.js",
      "Directory addresses and missing pages",
    );
    const after = this.edgeFunction("SiteResponse", "site-response.js", "Status 404 for missing pages");
    this.edgeFunctions = { SiteRequest: before, SiteResponse: after };
    const { domain, certificate, firewall, edgeLog, logDays } = settings;

    this.distribution = new Distribution(this, "Distribution", {
      comment: `Caseway ${settings.name}`,
      ...(domain === undefined || certificate === undefined
        ? {}
        : {
            domainNames: [domain],
            certificate: certificateOf(this, "Certificate", certificate),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }),
      ...(firewall ? { webAclId: new Firewall(this, "Firewall").arn } : {}),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultRootObject: "index.html",
      // No errorResponses: they hold for the whole distribution, and would put pages in the place of the API's errors.
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket, {
          // With LIST, a missing file is a 404; without, S3 answers 403.
          originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        compress: true,
        responseHeadersPolicy,
        functionAssociations: [
          { eventType: FunctionEventType.VIEWER_REQUEST, function: before },
          { eventType: FunctionEventType.VIEWER_RESPONSE, function: after },
        ],
      },
      additionalBehaviors: {
        "/v1/*": {
          origin: new HttpOrigin(apiDomain, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          // Everything but Host, so Authorization too; API Gateway finds the API by its own host name.
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          // CloudFront compresses only what it caches.
          compress: false,
          responseHeadersPolicy,
        },
      },
    });
    this.origin = `https://${domain ?? this.distribution.distributionDomainName}`;
    if (edgeLog) new EdgeLog(this, "Log", { distribution: this.distribution, days: logDays });
    this.acknowledge(settings);
  }

  private edgeFunction(id: string, file: string, comment: string): EdgeFunction {
    return new EdgeFunction(this, id, {
      comment,
      runtime: FunctionRuntime.JS_2_0,
      keyValueStore: this.fileList,
      code: FunctionCode.fromInline(readFileSync(new URL(`edge/${file}`, import.meta.url), "utf8")),
    });
  }

  private responseHeaders(loginOrigin: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, "ResponseHeaders", {
      comment: "Security headers of every reply",
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: contentSecurityPolicy({ loginOrigin }),
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: {
          referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
          override: true,
        },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: "permissions-policy", value: PERMISSIONS_POLICY, override: true },
          { header: "cross-origin-opener-policy", value: "same-origin", override: true },
          { header: "cross-origin-resource-policy", value: "same-origin", override: true },
        ],
      },
    });
  }

  private acknowledge({ firewall, domain }: Settings): void {
    Validations.of(this.bucket).acknowledge({
      id: "AwsSolutions::AwsSolutions-S1",
      reason:
        "Only CloudFront reads the bucket, and CloudFront's own log says what was asked for where an environment wants one. A log of the bucket would hold addresses.",
    });
    Validations.of(this.distribution).acknowledge(
      {
        id: "AwsSolutions::AwsSolutions-CFR3",
        reason:
          "The rule knows the older kind of log alone, which holds visitors' addresses. Where an environment wants a log (edgeLog), it is of the newer kind, without them: infra/aws/edge-log.ts.",
      },
      {
        id: "Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk",
        reason:
          "The edge function turns the address / into /index.html and forwards no query, so no request lists the bucket.",
      },
      {
        id: "AwsSolutions::AwsSolutions-CFR1",
        reason: "The pages are public and for readers everywhere: no country is shut out.",
      },
      ...(firewall ? [] : [NO_FIREWALL]),
      ...(domain === undefined ? [NO_DOMAIN] : []),
    );
  }
}

const NO_FIREWALL = {
  id: "AwsSolutions::AwsSolutions-CFR2",
  reason:
    "This environment has no firewall (firewall). Pages are static files, and the API is throttled, reads its input against a schema and asks for a token where there is data.",
};
const NO_DOMAIN = {
  id: "AwsSolutions::AwsSolutions-CFR4",
  reason:
    "The minimum TLS version can be set only with a certificate for a domain of our own; this environment has none (domain).",
};
