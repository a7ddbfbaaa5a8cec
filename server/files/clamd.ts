import "server-only";
import { createConnection, type Socket } from "node:net";

/** The scanner cannot be reached, or has not answered. */
export class ScannerDown extends Error {}
/** The scanner answers, but not about this file. */
export class ScanFailed extends Error {}

export type Verdict = { isClean: true } | { isClean: false; finding: string };

/** Milliseconds without a word from the scanner before it counts as down. */
const patience = 60_000;
/** The longest answer that makes sense, in characters. */
const longestAnswer = 10_000;

/**
 * Streams a file to ClamAV's daemon, by its command INSTREAM: pieces, each after its length, then a length of zero.
 * @param url tcp://host:3310 or unix:///run/clamav/clamd.ctl
 * @throws ScannerDown, ScanFailed; what the source throws, as it is
 */
export async function scan(url: string, source: AsyncIterable<Uint8Array>): Promise<Verdict> {
  const socket = connect(url);
  const answer = answerOf(socket);
  // Awaited below, after what is written; until then, a refusal must not count as nobody's.
  answer.catch(() => {});
  try {
    await write(socket, Buffer.from("zINSTREAM\0"));
    for await (const chunk of source) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.byteLength);
      // A daemon that wants no more has answered.
      if (!(await write(socket, length)) || !(await write(socket, chunk))) break;
    }
    await write(socket, Buffer.alloc(4));
    return verdictIn(await answer);
  } finally {
    socket.destroy();
  }
}

function connect(url: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(url);
  return protocol === "unix:"
    ? createConnection({ path: pathname })
    : createConnection({ host: hostname, port: Number(port || 3310) });
}

/** @returns false once the other side is gone */
const write = (socket: Socket, bytes: Uint8Array): Promise<boolean> =>
  new Promise((resolve) => {
    if (socket.destroyed || socket.writableEnded) return resolve(false);
    socket.write(bytes, (error) => resolve(!error));
  });

const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    const end = () => (said ? resolve(said) : reject(new ScannerDown("the scanner closed without a word")));
    socket.setTimeout(patience, () => socket.destroy(new ScannerDown("the scanner does not answer")));
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      said = (said + text).slice(0, longestAnswer);
      if (said.includes("\0")) end();
    });
    socket.on("end", end);
    socket.on("close", end);
    socket.on("error", (error) => (said ? resolve(said) : reject(reasonOf(error, socket.bytesWritten))));
  });

/** More than the sockets between us hold: the scanner has taken some of it, and then no more. */
const takenBytes = 1_000_000;

/** A scanner that hangs up on a long file has met its limit, and what it says of that is often lost with the line. */
function reasonOf(error: Error, writtenBytes: number): Error {
  if (error instanceof ScannerDown) return error;
  if (writtenBytes > takenBytes)
    return new ScanFailed(
      `the scanner broke off after ${writtenBytes} bytes (see its StreamMaxLength): ${error.message}`,
    );
  return new ScannerDown(`the scanner cannot be reached: ${error.message}`);
}

/** "stream: OK", "stream: Name FOUND", or something else, such as "INSTREAM size limit exceeded. ERROR". */
function verdictIn(answer: string): Verdict {
  const said = answer.replace(/\0.*$/s, "").trim();
  if (/^stream: OK$/.test(said)) return { isClean: true };
  const finding = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (finding) return { isClean: false, finding };
  throw new ScanFailed(`the scanner says: ${said}`);
}
