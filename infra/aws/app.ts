import { App, type AppProps, Validations } from "aws-cdk-lib";
import { VALIDATE_AGAINST_DEFAULT_RULES } from "aws-cdk-lib/cx-api";
// cdk-nag is CommonJS: it has no named imports.
import nag from "cdk-nag";
import { DataStack } from "./data-stack.ts";
import { DEFAULT_ENVIRONMENT, readSettings, type Settings, stackNames } from "./settings.ts";
import { SiteStack } from "./site-stack.ts";

/**
 * The whole deployment of one environment, in two stacks. `CasewayData` holds what cannot be made again: learners and
 * their logs. `CasewaySite` holds everything else: delete it, deploy it again, and nothing is lost. In the account they
 * are called `caseway-<environment>-data` and `-site`. The environment is the context `env`: `cdk synth -c env=staging`.
 */
export function buildApp(props: AppProps = {}, given?: Settings): App {
  const app = new App(props);
  // What CloudFormation's own checker of templates finds wrong ends the synthesis; by itself it only warns.
  app.node.setContext(VALIDATE_AGAINST_DEFAULT_RULES, true);
  const settings = given ?? readSettings(app.node.tryGetContext("env") ?? DEFAULT_ENVIRONMENT);
  const { name, region } = settings;
  const shared = {
    env: { region },
    // Deleting by mistake would take learners' logs, or the address that people have in their bookmarks.
    terminationProtection: true,
    settings,
    tags: { application: "caseway", environment: name },
  };
  const data = new DataStack(app, "CasewayData", {
    ...shared,
    stackName: stackNames(name).data,
    description: `Caseway ${name}: the learners and their logs`,
  });
  new SiteStack(app, "CasewaySite", {
    ...shared,
    stackName: stackNames(name).site,
    description: `Caseway ${name}: the site and its API behind one address`,
    data,
  });
  Validations.of(app).addPlugins(new nag.AwsSolutionsChecks(app));
  return app;
}
