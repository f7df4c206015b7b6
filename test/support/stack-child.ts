import { type LocalOptions, startLocal } from "../../infra/local/gateway.ts";
import { watchedGateway } from "./contract/watched-gateway.ts";

/**
 * Runs the whole stack with the options that it is given as JSON, until it is stopped or killed. Prints its address. Ends
 * with 3 where a reply of the API was not one of the contract.
 */
const options = JSON.parse(process.argv[2] ?? "") as LocalOptions;
const watch = watchedGateway();
const { url, stop } = await startLocal({ ...options, onApiReply: watch.onApiReply });
process.once("SIGTERM", async () => {
  await stop();
  try {
    watch.settle();
  } catch (error) {
    console.error(error);
    process.exit(3);
  }
  process.exit(0);
});
console.log(url);
