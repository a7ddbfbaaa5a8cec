import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the project, whatever folder the command was given in. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Something that the person at the terminal can mend: shown without a stack. */
export class Stop extends Error {}

/**
 * Runs a program to its end, in the project.
 * @param {string[]} command program and arguments
 * @param {{ env?: Record<string, string>, show?: boolean }} options `show`: its output goes to the terminal as it comes
 * @returns {Promise<{ code: number, output: string }>} `output` is empty when it was shown
 */
export function run([program, ...args], { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"];
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The command that runs a package's program, without asking npx. */
export const program = (path, ...args) => [process.execPath, `${root}node_modules/${path}`, ...args];

/**
 * The command that serves the production build, in as many processes, behind as many balancers. What one request leaves
 * behind lives as long as the request: with room for that (MB; Node's own 16 are for small programs) it is cleared away
 * seldom, and little of it is moved.
 */
export const production = (host, port, processes = 1, hops = 0) => [
  ...[process.execPath, "--max-semi-space-size=64", `${root}front/server.mjs`],
  ...[host, port, processes, hops].map(String),
];

/** The command that runs one of our TypeScript files as the server would load it. */
export const script = (path, ...args) => [
  process.execPath,
  "--conditions=react-server",
  "--import",
  "tsx",
  `${root}${path}`,
  ...args,
];

/**
 * Runs a program behind a line that tells what is going on and for how long; its output is shown if it fails.
 * @throws Stop when it fails.
 */
export async function step(label, command, options) {
  process.stdout.write(`  ${label} `);
  const start = Date.now();
  const dots = setInterval(() => process.stdout.write("."), 2000);
  try {
    const { code, output } = await run(command, options);
    if (code !== 0) throw new Stop(output.trim() || `${command.join(" ")}: ${code}`);
    console.log(` ${Math.round((Date.now() - start) / 1000)} s`);
    return output;
  } catch (error) {
    console.log(" ✗");
    throw error;
  } finally {
    clearInterval(dots);
  }
}

/** Runs the whole of a command: what is thrown to the person is a message, and the exit code is not 0. */
export async function main(work) {
  process.chdir(root);
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
