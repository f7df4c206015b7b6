import { credentials } from "../../../dist/content/credentials.ts";

/** Every credential there is, by name: ACM-RN, ACM-SW and CCM. */
export const credentialNames: string = new Intl.ListFormat("en-US", { style: "long", type: "conjunction" })
  .format(credentials.map(({ name }) => name))
  .replace(/, and /, " and ");
