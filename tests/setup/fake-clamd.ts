import { createServer, type Server, type Socket } from "node:net";

/** What every scanner takes for a virus, by agreement, and is none; in two parts so that this file is not one. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");
export const eicarFinding = "Eicar-Test-Signature";

const command = "zINSTREAM\0";

/**
 * Speaks ClamAV's INSTREAM on a port: finds the test signature, and nothing else.
 * @param mostBytes beyond which it refuses, as its StreamMaxLength does
 */
export function fakeClamd(mostBytes = Number.POSITIVE_INFINITY) {
  const open = new Set<Socket>();
  const state = { asked: 0, bytes: 0 };
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    socket.on("error", () => {});
    const chunks: Buffer[] = [];
    let length = 0;
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > mostBytes) return void socket.end("INSTREAM size limit exceeded. ERROR\0");
      // The length of zero that ends a stream is at the end of what has come.
      if (!chunk.subarray(-4).every((byte) => byte === 0) && chunk.length >= 4) return;
      const stream = streamIn(Buffer.concat(chunks));
      if (!stream) return;
      state.asked += 1;
      state.bytes += stream.length;
      socket.end(stream.includes(eicar) ? `stream: ${eicarFinding} FOUND\0` : "stream: OK\0");
    });
  });
  return {
    state,
    listen: (port = 0) =>
      new Promise<number>((resolve) => {
        server.listen(port, "127.0.0.1", () => {
          const address = server.address();
          resolve(typeof address === "object" && address ? address.port : 0);
        });
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** The pieces of a stream that has come to its end; null before. @throws on anything that is not the command */
function streamIn(received: Buffer): Buffer | null {
  if (received.length < command.length) return null;
  if (received.subarray(0, command.length).toString() !== command) throw new Error("not the command INSTREAM");
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
