import { buildApp } from "./app.ts";

/** What `cdk` runs (cdk.json): it writes the templates and the bundled functions to cdk.out. */
buildApp();
