// The least that stands between Lambda's Runtime API and a handler. It is ours, not Amazon's client: it knows nothing of the
// function but what Lambda tells a runtime in its variables, and speaks to the service over HTTP as a runtime does.
const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT, _HANDLER } = process.env;
const api = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const [file, name] = _HANDLER.split(".");
const tell = (path, body) =>
  fetch(`${api}/${path}`, { method: "POST", body: JSON.stringify(body) }).then((reply) => reply.text());
const fault = (error) => ({ errorType: error.name, errorMessage: error.message });

let handler;
try {
  ({ [name]: handler } = await import(`${LAMBDA_TASK_ROOT}/${file}.mjs`));
} catch (error) {
  await tell("init/error", fault(error));
  process.exit(1);
}
for (;;) {
  const next = await fetch(`${api}/invocation/next`);
  const id = next.headers.get("lambda-runtime-aws-request-id");
  try {
    const result = await handler(await next.json(), { awsRequestId: id });
    await tell(`invocation/${id}/response`, result);
  } catch (error) {
    await tell(`invocation/${id}/error`, fault(error));
  }
}
