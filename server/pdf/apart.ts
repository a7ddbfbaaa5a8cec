import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";

// Relative to where the application runs, so that a bundler does not take it for a part of the application.
const program = join(process.cwd(), "server", "pdf", "typeset-apart.mjs");
const longestSeconds = 120;
const mostWaiting = 8;

/** Too many documents are asked for at once: the reader is asked to come back. */
export class TooManyDocuments extends Error {}

/** Sets documents one at a time, whoever asks; as many as are sensible wait. */
function line() {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (input: object): Promise<Buffer> => {
    if (waiting >= mostWaiting) throw new TooManyDocuments();
    waiting += 1;
    const mine = last.then(() => run(JSON.stringify(input)));
    last = mine
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
    return mine;
  };
}

// A line each: a card of a moment does not wait for a list of seconds.
const documents = line();
const pictures = line();

/**
 * A long document, set as `typeset` does but in a process of its own: a table of some thousand lines takes seconds and
 * hundreds of megabytes, which must neither keep others waiting nor, where memory is short, end the application with it.
 * @throws TooManyDocuments when as many as are sensible are waited for already.
 */
export const typesetApart = (template: string, data: unknown): Promise<Buffer> =>
  documents({ as: "pdf", template, data });

/**
 * The first page of a template as an SVG in which letters are shapes, likewise: Typst answers nobody else meanwhile, and
 * pictures are asked for by programs, many at once.
 * @throws TooManyDocuments as above.
 */
export const drawApart = async (template: string, data: unknown): Promise<string> =>
  (await pictures({ as: "svg", template, data })).toString("utf8");

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
