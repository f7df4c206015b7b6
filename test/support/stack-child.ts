import { type LocalOptions, startLocal } from "../../infra/local/gateway.ts";

/** Runs the whole stack with the options that it is given as JSON, until it is stopped or killed. Prints its address. */
const options = JSON.parse(process.argv[2] ?? "") as LocalOptions;
const { url, stop } = await startLocal(options);
process.once("SIGTERM", () => void stop().then(() => process.exit(0)));
console.log(url);
