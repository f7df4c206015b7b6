import cf from "cloudfront";

// Runs at the edge before the reply to a request for a file of the site (cloudfront-js-2.0, at most 10 KB).
// A missing page was answered with the file /404.html: it gets the status that says so.
const files = cf.kvs();

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
async function handler(event) {
  const response = event.response;
  // Only a whole page: a 304 must stay one, or the browser would lose the page that it has.
  if (response.statusCode === 200 && !(await exists(event.request.uri))) {
    response.statusCode = 404;
    response.statusDescription = "Not Found";
  }
  return response;
}

// Right whichever address the event carries, the one asked for or the one that site-request.js made of it.
async function exists(path) {
  if (path.startsWith("/_astro/")) return true;
  if (path === "/404.html") return false;
  return await files.exists(path.endsWith("/") ? `${path}index.html` : path);
}
