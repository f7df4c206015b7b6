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
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { BlockPublicAccess, Bucket, BucketEncryption } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { contentSecurityPolicy, PERMISSIONS_POLICY } from "./security-headers.ts";

interface SiteProps {
  /** The API's own host name. */
  readonly apiDomain: string;
  /** The one other place that pages may talk to. */
  readonly loginOrigin: string;
}

/** The site's files in a private bucket, and the one address in front of them and of the API. */
export class Site extends Construct {
  readonly bucket: Bucket;
  /** The paths of the site's files, for the edge functions: it says which addresses exist. */
  readonly fileList: KeyValueStore;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { apiDomain, loginOrigin }: SiteProps) {
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
    const responseHeadersPolicy = this.responseHeaders(loginOrigin);

    this.distribution = new Distribution(this, "Distribution", {
      comment: "Caseway",
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
          {
            eventType: FunctionEventType.VIEWER_REQUEST,
            function: this.edgeFunction(
              "SiteRequest",
              "site-request.js",
              "Directory addresses and missing pages",
            ),
          },
          {
            eventType: FunctionEventType.VIEWER_RESPONSE,
            function: this.edgeFunction("SiteResponse", "site-response.js", "Status 404 for missing pages"),
          },
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
    this.acknowledge();
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

  private acknowledge(): void {
    const noVisitorLogs =
      "Access logs here hold visitors' addresses. We promise no tracking, so we keep none.";
    Validations.of(this.bucket).acknowledge({ id: "AwsSolutions::AwsSolutions-S1", reason: noVisitorLogs });
    Validations.of(this.distribution).acknowledge(
      { id: "AwsSolutions::AwsSolutions-CFR3", reason: noVisitorLogs },
      {
        id: "Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk",
        reason:
          "The edge function turns the address / into /index.html and forwards no query, so no request lists the bucket.",
      },
      {
        id: "AwsSolutions::AwsSolutions-CFR1",
        reason: "The pages are public and for readers everywhere: no country is shut out.",
      },
      {
        id: "AwsSolutions::AwsSolutions-CFR2",
        reason:
          "Pages are static files, and the API is throttled, reads its input against a schema and asks for a token where there is data.",
      },
      {
        id: "AwsSolutions::AwsSolutions-CFR4",
        reason:
          "The minimum TLS version can be set only with a certificate for a domain of our own; there is none yet.",
      },
    );
  }
}
