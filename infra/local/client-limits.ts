import type { Server } from "node:http";

/** How long a client may take, in milliseconds. */
export interface ClientLimits {
  /** To send the headers of a request. */
  readonly headersMs: number;
  /** To send a request as a whole. */
  readonly requestMs: number;
  /** To take or send anything at all, while a connection is open. Longer than a function may take to answer. */
  readonly idleMs: number;
}

const USUAL: ClientLimits = { headersMs: 15_000, requestMs: 60_000, idleMs: 60_000 };

/** How often the server looks for requests that take too long; goes to `createServer`. */
export const CHECKING = { connectionsCheckingInterval: 1_000 } as const;

/**
 * Ends connections of clients that send a byte now and then, never end their body, or never take their reply. CloudFront
 * and API Gateway do so in the cloud; here nobody else does, and each would be kept for ever.
 */
export function limitClients(server: Server, limits: ClientLimits = USUAL): void {
  server.headersTimeout = limits.headersMs;
  server.requestTimeout = limits.requestMs;
  server.setTimeout(limits.idleMs, (socket) => socket.destroy());
}
