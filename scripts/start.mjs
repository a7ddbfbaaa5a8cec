/**
 * `npm start`: from a fresh clone to the application in production, in one command; the second time, at once.
 * `npm run dev` is the same with Next's development server.
 */
import "./steps/node-version.mjs";
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { announce } from "./steps/announce.mjs";
import { buildStyles, ensureBuild, ensureSources, preparationMark } from "./steps/ensure.mjs";
import { claimable } from "./steps/port.mjs";
import { main, production, program, root, script, step } from "./steps/run.mjs";
import { settleSettings } from "./steps/settings.mjs";

const development = process.argv.includes("--dev");

/**
 * Runs the server until it ends or is told to.
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it, as shells do
 */
function serve(settings) {
  const { HOST, PORT, PROCESSES, TRUSTED_PROXY } = settings;
  const [command, ...args] = development
    ? program("next/dist/bin/next", "dev", "-H", HOST, "-p", PORT)
    : production(HOST, PORT, PROCESSES, TRUSTED_PROXY);
  const env = { ...process.env, NODE_ENV: development ? "development" : "production" };
  const server = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
  server.stdout.setEncoding("utf8").on("data", (text) => {
    process.stdout.write(development ? text : withoutBanner(text));
    if (/^\W*Ready (in|on)/m.test(text)) firstAnswer(settings).then(() => announce(settings), console.error);
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("close", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

// What the server says of itself would tell what announce() tells, in other words.
const withoutBanner = (text) => text.replace(/^(Ready on |[ \t]*[▲✓-] ).*\n?/gm, "").replace(/^\n+$/, "");

/** The first page opens the database and loads the most code: nobody should be the one who waits for it. */
async function firstAnswer({ HOST, PORT }) {
  const host = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${PORT}/`;
  const { status } = await fetch(address, { redirect: "manual" });
  if (status >= 500) console.error(`\nLa première page a échoué / the first page failed: ${status}`);
}

await main(async () => {
  const settings = settleSettings();
  await claimable(settings.HOST, settings.PORT);
  await ensureSources();
  await (development ? buildStyles() : ensureBuild());
  await step("Base de données / database", script("scripts/prepare-database.ts", preparationMark()));
  return serve(settings);
});
