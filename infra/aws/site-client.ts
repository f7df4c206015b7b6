import { Duration } from "aws-cdk-lib";
import {
  CfnManagedLoginBranding,
  ClientAttributes,
  type IUserPool,
  OAuthScope,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";

interface SiteClientProps {
  readonly pool: IUserPool;
  /** Where people reach the site, without a slash at the end: they are sent back to this address only. */
  readonly siteOrigin: string;
}

/**
 * The site as the one client that may ask for tokens. It stands with the site and not with the learners, because it has to
 * know the site's address, which CloudFront gives. When it is made anew, people sign in again and lose nothing.
 */
export class SiteClient extends Construct {
  readonly clientId: string;

  constructor(scope: Construct, id: string, { pool, siteOrigin }: SiteClientProps) {
    super(scope, id);
    const client = new UserPoolClient(this, "Client", {
      userPool: pool,
      // A browser cannot keep a secret: it proves with PKCE that the one who asked is the one who gets the tokens.
      generateSecret: false,
      // The login page offers a choice of password and passkey only with `user`. Left out, Cognito would take more.
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${siteOrigin}/signed-in/`],
        logoutUrls: [`${siteOrigin}/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
      // Each renewal gives another refresh token, which ends when the first would have. The one before it holds for another
      // minute, the longest that Cognito allows: a reply that was lost on the way is asked for again.
      refreshTokenRotationGracePeriod: Duration.seconds(60),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    this.clientId = client.userPoolClientId;
    // The newer login shows no page at all without a branding.
    new CfnManagedLoginBranding(this, "LoginBranding", {
      userPoolId: pool.userPoolId,
      clientId: this.clientId,
      useCognitoProvidedValues: true,
    });
  }
}
