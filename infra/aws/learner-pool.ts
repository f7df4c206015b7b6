import { RemovalPolicy, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  type CfnUserPool,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  PasskeyUserVerification,
  UserPool,
  UserPoolEmail,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { certificateOf } from "./certificate.ts";
import type { Settings } from "./settings.ts";

/** Who the learners are, and the address at which they sign in. */
export class LearnerPool extends Construct {
  readonly pool: UserPool;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const loginHost = new URL(settings.loginOrigin).host;
    this.pool = new UserPool(this, "Pool", {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      // A new address counts once it is confirmed; until then the old one keeps working.
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OPTIONAL,
      // An app on the phone; a text message can be intercepted, and costs.
      mfaSecondFactor: { otp: true, sms: false },
      signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
      passkeyRelyingPartyId: loginHost,
      // The device asks for a finger, a face or a PIN: whoever only holds it does not get in.
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: false,
        requireUppercase: false,
        requireDigits: false,
        requireSymbols: false,
      },
      ...(settings.mailFrom === undefined ? {} : { email: overSes(settings.mailFrom, settings.region) }),
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Otherwise somebody who set up a second factor could not use her passkey. CDK has no other way to say it yet.
    (this.pool.node.defaultChild as CfnUserPool).webAuthnFactorConfiguration =
      "MULTI_FACTOR_WITH_USER_VERIFICATION";
    this.addLogin(settings, loginHost);
    this.acknowledge();
  }

  private addLogin({ loginPrefix, loginCertificate }: Settings, loginHost: string): void {
    this.pool.addDomain("Login", {
      ...(loginCertificate === undefined
        ? { cognitoDomain: { domainPrefix: loginPrefix as string } }
        : {
            customDomain: {
              domainName: loginHost,
              certificate: certificateOf(this, "LoginCertificate", loginCertificate),
            },
          }),
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
  }

  private acknowledge(): void {
    Validations.of(this.pool).acknowledge(
      {
        id: "AwsSolutions::AwsSolutions-COG1",
        reason:
          "Twelve characters or more and no rules on which: NIST SP 800-63B advises length over composition.",
      },
      {
        id: "AwsSolutions::AwsSolutions-COG2",
        reason:
          "A second factor is offered, not forced: a log of working hours is no medical record, and people must not be locked out of it by a lost phone.",
      },
      {
        id: "AwsSolutions::AwsSolutions-COG8",
        reason:
          "The Plus plan adds threat protection for a fee per learner. Cognito's own limits on guessing hold without it.",
      },
    );
  }
}

/** Mail over the account's own Amazon SES, where the domain of the address has to be verified. */
const overSes = (fromEmail: string, sesRegion: string): UserPoolEmail =>
  UserPoolEmail.withSES({
    fromEmail,
    fromName: "Caseway",
    sesRegion,
    sesVerifiedDomain: fromEmail.slice(fromEmail.lastIndexOf("@") + 1),
  });
