import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { MAX_BODY_BYTES } from "../domain/contract/limits.ts";
import { parseJson } from "../domain/contract/parse-json.ts";
import { Failure } from "./failure.ts";

/** The JSON of a request's body. Size is checked before anything is decoded, so a huge body costs nothing. */
export function readJson(event: APIGatewayProxyEventV2): unknown {
  const body = event.body ?? "";
  if (body === "") {
    throw new Failure("invalid-json", "The body is empty. Send JSON; {} is the smallest.");
  }
  if (sizeOf(body, event.isBase64Encoded) > MAX_BODY_BYTES) {
    throw new Failure(
      "body-too-large",
      `The body is larger than ${MAX_BODY_BYTES / 1024} KB, the most that is read. Send less at a time.`,
    );
  }
  const type = event.headers["content-type"] ?? "";
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) {
    throw new Failure(
      "unsupported-media-type",
      "Send JSON, with the header `content-type: application/json`.",
    );
  }
  const parsed = parseJson(textOf(body, event.isBase64Encoded));
  if (!parsed.ok) {
    throw new Failure("invalid-json", sentence(parsed.fault), [parsed.fault]);
  }
  return parsed.value;
}

const sentence = (fault: { path: string; message: string }): string =>
  fault.path === "" ? fault.message : `${fault.path}: ${fault.message}`;

function sizeOf(body: string, base64: boolean): number {
  // A string has at least as many bytes as UTF-16 units: no need to count a body that is too long already.
  if (base64) return Math.floor((body.length * 3) / 4) - 2;
  return body.length > MAX_BODY_BYTES ? body.length : Buffer.byteLength(body);
}

function textOf(body: string, base64: boolean): string {
  if (!base64) return body;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(body, "base64"));
  } catch {
    throw new Failure(
      "invalid-json",
      "The body is not UTF-8 text. Save the file as UTF-8 and send it again.",
    );
  }
}
