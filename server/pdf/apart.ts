import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";

// Relative to where the application runs, so that a bundler does not take it for a part of the application.
const program = join(process.cwd(), "server", "pdf", "typeset-apart.mjs");
const longestSeconds = 120;
const mostWaiting = 8;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Too many long documents are asked for at once: the reader is asked to come back. */
export class TooManyDocuments extends Error {}

/**
 * A long document, set as `typeset` does but in a process of its own: a table of some thousand lines takes seconds and
 * hundreds of megabytes, which must neither keep others waiting nor, where memory is short, end the application with it.
 * One at a time, whoever asks.
 * @throws TooManyDocuments when as many as are sensible are waited for already.
 */
export async function typesetApart(template: string, data: unknown): Promise<Buffer> {
  if (waiting >= mostWaiting) throw new TooManyDocuments();
  waiting += 1;
  const mine = last.then(() => run(JSON.stringify({ template, data })));
  last = mine
    .catch(() => undefined)
    .finally(() => {
      waiting -= 1;
    });
  return mine;
}

async function run(input: string): Promise<Buffer> {
  const child = spawn(process.execPath, [program], {
    stdio: ["pipe", "pipe", "pipe"],
    timeout: longestSeconds * 1_000,
    killSignal: "SIGKILL",
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  // A process that dies early closes its ear: what it said of it says more than the broken pipe.
  child.stdin.on("error", () => undefined).end(input);
  const [pdf, said, code] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`The document was not set (${code ?? "killed"}): ${said.slice(0, 2_000)}`);
  return pdf;
}
