import { App, type AppProps, Validations } from "aws-cdk-lib";
// cdk-nag is CommonJS: it has no named imports.
import nag from "cdk-nag";
import { DataStack } from "./data-stack.ts";
import { readSettings } from "./settings.ts";
import { SiteStack } from "./site-stack.ts";

/**
 * The whole deployment, in two stacks. `CasewayData` holds what cannot be made again: learners and their logs.
 * `CasewaySite` holds everything else: delete it, deploy it again, and nothing is lost.
 */
export function buildApp(props: AppProps = {}): App {
  const app = new App(props);
  const settings = readSettings(app.node);
  const data = new DataStack(app, "CasewayData", {
    description: "Caseway: the learners and their logs",
    terminationProtection: true,
    settings,
  });
  new SiteStack(app, "CasewaySite", {
    description: "Caseway: the site and its API behind one address",
    // Deleting by mistake would take the address with it, and people have it in their bookmarks.
    terminationProtection: true,
    settings,
    data,
  });
  Validations.of(app).addPlugins(new nag.AwsSolutionsChecks(app));
  return app;
}
