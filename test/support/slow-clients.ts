import { connect, type Socket } from "node:net";

/** Clients that hold a connection without getting on with it, by what they do. `ended` resolves when the server ends it. */
export interface SlowClient {
  readonly ended: Promise<void>;
  /** Bytes that it was sent. */
  readonly received: () => number;
  stop(): void;
}

const BIG = "/big.txt";
/** How long one that does not read waits before it looks whether the server still goes on. */
export const LOOKS_AFTER_MS = 4_500;

/** What each sends. One letter of the headers every 50 ms; a body that is announced and never comes; nothing read. */
export const SLOW: Readonly<Record<string, (socket: Socket) => NodeJS.Timeout | undefined>> = {
  "sends its headers byte by byte": (socket) => {
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    return setInterval(() => socket.write("x"), 50);
  },
  "never ends its body": (socket) => {
    socket.write(
      "POST /v1/eligibility/ccm HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
    );
    return undefined;
  },
  "sends its body byte by byte": (socket) => {
    socket.write(
      "POST /v1/eligibility/ccm HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
    );
    return setInterval(() => socket.write(" "), 50);
  },
  "never reads its reply": (socket) => {
    socket.pause();
    // Many at once, so that the replies are more than the system keeps for it.
    socket.write(`GET ${BIG} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(5));
    // A system tells of an end only after what came before it was read.
    return setTimeout(() => socket.resume(), LOOKS_AFTER_MS);
  },
};

/** Opens one that does `what`, at a port of this computer. */
export function slowClient(port: number, what: (socket: Socket) => NodeJS.Timeout | undefined): SlowClient {
  const socket = connect(port, "127.0.0.1");
  let timer: NodeJS.Timeout | undefined;
  socket.once("connect", () => {
    timer = what(socket);
  });
  let received = 0;
  socket.on("data", (chunk) => {
    received += chunk.length;
  });
  const stop = () => {
    clearInterval(timer);
    socket.destroy();
  };
  const ended = new Promise<void>((resolve) => {
    socket.once("close", () => {
      clearInterval(timer);
      resolve();
    });
  });
  // An end that comes in the middle of what it sends is a fault to the client, and what is waited for here.
  socket.on("error", () => undefined);
  return { ended, received: () => received, stop };
}
