import { readFileSync } from "node:fs";

/** The pages of the local sign-in, in the look of the site. Plain HTML, no script. */

const STYLES = ["tokens", "base", "components/frame", "components/text", "components/forms", "utilities"];
const FOLDER = new URL("../../../site/src/styles/", import.meta.url);

export const STYLE_PATH = "/login/style.css";
export const FONT_PATH = "/login/caseway.woff2";
/** The site's own styles, so that this page looks as the others do. */
export const style = (): string =>
  STYLES.map((name) => readFileSync(new URL(`${name}.css`, FOLDER), "utf8")).join("\n");
export const font = (): Buffer => readFileSync(new URL("caseway.woff2", FOLDER));

export interface SignInPage {
  /** Where the form goes. */
  readonly action: string;
  /** The site that asked, without a slash at the end. */
  readonly siteOrigin: string;
  /** Who signed in here before, the latest first. */
  readonly emails: readonly string[];
  /** What was typed, when it cannot be an address. */
  readonly wrong?: string | undefined;
}

export function signInPage({ action, siteOrigin, emails, wrong }: SignInPage): string {
  const again = emails.map(
    (email) =>
      `<li><button class="button quiet" name="email" value="${safe(email)}">${safe(email)}</button></li>`,
  );
  const summary = `<div class="error-summary" aria-labelledby="error-title" role="alert" tabindex="-1" autofocus>
  <h2 id="error-title">There is a problem</h2>
  <ul><li><a href="#email">${WRONG_ADDRESS}</a></li></ul>
</div>`;
  return page(
    wrong === undefined ? "Sign in" : "Error: Sign in",
    siteOrigin,
    `${wrong === undefined ? "" : summary}
<h1>Sign in</h1>
<p>This is the sign-in of Caseway on this computer. There is no password: whoever gives an address is that person here.
  Nothing is sent anywhere, by mail or otherwise.</p>
${
  again.length === 0
    ? ""
    : `<h2>People who signed in here before</h2>
<form method="post" action="${safe(action)}">
  <ul class="flow">${again.join("")}</ul>
</form>
<h2>Someone else</h2>`
}
<form class="flow" method="post" action="${safe(action)}" novalidate>
  <div${wrong === undefined ? "" : ' class="field-error"'}>
    <label class="label" for="email">Email address</label>
    <p class="hint" id="email-hint">For example, pat@example.org. A new address starts a new, empty log.</p>
    ${wrong === undefined ? "" : `<p class="error-text" id="email-error">${WRONG_ADDRESS}</p>`}
    <input class="input" id="email" name="email" type="email" autocomplete="email" autocapitalize="none" spellcheck="false"
      value="${safe(wrong ?? "")}" aria-describedby="email-hint${wrong === undefined ? "" : " email-error"}"${wrong === undefined ? "" : ' aria-invalid="true"'}>
  </div>
  <button class="button">Sign in</button>
</form>
<p><a class="inline-target" href="${safe(siteOrigin)}/">Back to Caseway without signing in</a></p>`,
  );
}

const WRONG_ADDRESS = "Write an email address, with an @ and a name on either side of it.";

/** For a sign-in that cannot go on: `what` is a sentence for the person before it. */
export const cannotSignInPage = (what: string, siteOrigin: string): string =>
  page(
    "Sign-in did not work",
    siteOrigin,
    `<h1>Sign-in did not work</h1>
<p>${safe(what)}</p>
<p><a class="inline-target" href="${safe(siteOrigin)}/">Go back to Caseway and sign in again</a></p>`,
  );

const page = (title: string, siteOrigin: string, content: string): string => `<!doctype html>
<html lang="en-US">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title} - Caseway</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<header class="site-header"><div class="wrap"><a class="wordmark" href="${safe(siteOrigin)}/">Caseway</a></div></header>
<main class="wrap page"><div class="read flow">
${content}
</div></main>
</body>
</html>
`;

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
