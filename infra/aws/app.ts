import { App, type AppProps, Validations } from "aws-cdk-lib";
// cdk-nag is CommonJS: it has no named imports.
import nag from "cdk-nag";
import { SiteStack } from "./site-stack.ts";

/** The whole deployment. Everything in it is stateless: delete it, deploy it again, and nothing is lost. */
export function buildApp(props: AppProps = {}): App {
  const app = new App(props);
  new SiteStack(app, "CasewaySite", {
    description: "Caseway: the site and its public API behind one address",
    // Deleting by mistake would take the address with it, and people have it in their bookmarks.
    terminationProtection: true,
  });
  Validations.of(app).addPlugins(new nag.AwsSolutionsChecks(app));
  return app;
}
