import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";

/** The rules of HTML that every page is held to. What is switched off says why. */
const RULES: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Every file is our own, and the policy allows no other; a file of somebody else's would need its fingerprint.
    "require-sri": ["error", { target: "crossorigin" }],
    // About how sources are laid out, which is the formatter's; the build keeps spaces between words as they stand.
    "no-trailing-whitespace": "off",
    // HTML asks for a character and no space. Places on a page are named after their headings, and some begin with an hour.
    "valid-id": ["error", { relaxed: true }],
    // Ten letters of a title are " - Caseway". One guide names four jobs; where an end is cut, it is that of our name.
    "long-title": ["error", { maxlength: 80 }],
    // Boxes of one question share its name, as radio buttons do: together they are its answer.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(RULES));

/** What is wrong with a page, a line each: `12:3 no-dup-id: Duplicate ID "a"`. */
export function invalidHtml(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
