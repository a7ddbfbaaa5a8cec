/**
 * What the end-to-end tests talk to: the production build on a database of its own with the demonstration's
 * data, a mail server that keeps what it is sent, and a virus scanner that knows the test signature. All of it in
 * E2E_FOLDER, which goes away at the end.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../../../scripts/steps/port.mjs";
import { production, root, run, script } from "../../../scripts/steps/run.mjs";

const { E2E_FOLDER: folder = "", E2E_PORT: port = "" } = process.env;
const smtpPort = String(await freePort());
const scannerPort = String(await freePort());
const address = `http://localhost:${port}`;

Object.assign(process.env, {
  DATA_DIR: join(folder, "data"),
  DATABASE_URL: "",
  DEMO: "1",
  APP_URL: address,
  NEXTAUTH_URL: address,
  NEXTAUTH_SECRET: "a secret for the end-to-end tests only",
  CLAMAV_URL: `tcp://127.0.0.1:${scannerPort}`,
  SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  NEXT_TELEMETRY_DISABLED: "1",
});

const prepared = await run(script("scripts/prepare-database.ts"));
if (prepared.code !== 0) {
  console.error(prepared.output);
  process.exit(1);
}

const start = ([command, ...args], env) =>
  spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });

const children = [
  start(script("tests/e2e/_support/smtp.ts", smtpPort, join(folder, "mails"))),
  start(script("tests/e2e/_support/scanner.ts", scannerPort, join(folder, "scanner"))),
  start(production("127.0.0.1", port), { NODE_ENV: "production" }),
];

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill("SIGTERM");
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, end);
await Promise.all(
  children.map((child) => {
    const closed = new Promise((resolve) => child.once("close", resolve));
    // One without the other is of no use.
    return closed.then(end);
  }),
);
rmSync(folder, { recursive: true, force: true });
