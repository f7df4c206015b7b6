import { createServer, type Server } from "node:net";
import { StartError } from "./start-error.ts";

const HOST = "127.0.0.1";

/** Listens on a port of this computer only; 0 takes any free one. Rejects with StartError when it cannot be had. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(inWords(error, port)));
    server.listen(port, HOST, resolve);
  });
}

/** Fails now, and not after a minute of building, when the port cannot be had. */
export async function requireFreePort(port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
}

function inWords(error: NodeJS.ErrnoException, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartError(
        `Port ${port} is taken by another program. Stop that program, or choose another port: npm start -- --port ${port === 65_535 ? 4321 : port + 1}`,
      );
    case "EACCES":
      return new StartError(
        `This account may not use port ${port}. Choose one above 1023: npm start -- --port 4321`,
      );
    default:
      return error;
  }
}
