import cf from "cloudfront";

// Runs at the edge before a request for a file of the site (cloudfront-js-2.0, at most 10 KB).
// The key-value store holds the path of every file, so that this function knows which addresses exist.
const files = cf.kvs();

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
async function handler(event) {
  const request = event.request;
  const path = request.uri;
  // Hashed names: files of the last deployment must still be found by pages that were opened before it.
  if (path.startsWith("/_astro/")) return request;

  const file = path.endsWith("/") ? `${path}index.html` : path;
  if (await files.exists(file)) {
    request.uri = file;
    return request;
  }
  if (!path.endsWith("/") && (await files.exists(`${path}/index.html`))) {
    // One address for each page, so that links, caches and the offline worker agree.
    return {
      statusCode: 301,
      statusDescription: "Moved Permanently",
      headers: { location: { value: `${path}/${search(request.querystring)}` } },
    };
  }
  // site-response.js gives this page its status, 404.
  request.uri = "/404.html";
  return request;
}

// This runtime knows no `for ... of` and no destructuring.
function search(querystring) {
  const pairs = [];
  Object.keys(querystring).forEach((name) => {
    const values = querystring[name].multiValue || [querystring[name]];
    values.forEach((one) => {
      pairs.push(one.value === "" ? name : `${name}=${one.value}`);
    });
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
