/** `npm run bench`: measures the production build of this folder on PostgreSQL, and prints it as ratios. */
import { SMTPServer } from "smtp-server";
import { freePort } from "@/scripts/steps/port.mjs";
import { db } from "@/server/db/client";
import type { Bench } from "./bench";
import { ensurePostgres, prepare } from "./database";
import { lightPages } from "./lighthouse";
import { type Part, readOptions } from "./options";
import { measurePages } from "./pages";
import { measureRegister } from "./register";
import { Report } from "./report";
import { demandBuild, startApplication, startBare } from "./servers";
import { measureSizes } from "./sizes";
import { measureSubmissions } from "./submissions";
import { measureTyping } from "./typing";
import { weighPages } from "./weight";

try {
  await run();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
  process.exit(1);
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  demandBuild();
  ensurePostgres();
  const [port, mailPort] = [await freePort(), await freePort()];
  // Before the first use of the settings: this process and the server that it starts have the same.
  Object.assign(process.env, {
    NODE_ENV: "production",
    DEMO: "1",
    APP_URL: `http://127.0.0.1:${port}`,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    NEXTAUTH_SECRET: "a secret for the bench, and nowhere else",
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
  });
  const report = new Report();
  const start = performance.now();
  report.note(`${process.env.DATABASE_URL?.replace(/:[^:@/]*@/, ":…@")}; SMTP nobody yet`);
  const database = await prepare(Math.max(10, ...options.clients));
  const bench: Bench = {
    options,
    report,
    database,
    bare: await startBare(),
    application: await startApplication(port, options.processes),
    openMailServer: () => void mailSink().listen(mailPort, "127.0.0.1"),
  };

  // The small tables first: nothing here takes a dossier away again.
  const isLarge = (size: number) => size > 10_000;
  const small = options.sizes.filter((size) => !isLarge(size));
  const large = options.sizes.filter(isLarge);
  const steps: [Part, () => Promise<void>][] = [
    ["sizes", () => measureSizes(bench, small)],
    ["pages", () => measurePages(bench)],
    ["submissions", () => measureSubmissions(bench)],
    ["weight", () => weighPages(bench)],
    ["lighthouse", () => lightPages(bench)],
    ["typing", () => measureTyping(bench)],
    ["sizes", () => measureSizes(bench, large)],
    ["register", () => measureRegister(bench)],
  ];
  for (const [part, work] of steps) if (options.parts.includes(part)) await work();

  report.note(`\n${Math.round((performance.now() - start) / 1_000)} s; kept in tests/bench/results/latest.json`);
  report.write();
  await Promise.all([bench.application.stop(), bench.bare.stop(), db().$disconnect()]);
}

/** Takes every mail, and keeps none. */
function mailSink(): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData: (stream, _session, done) => {
      stream.on("end", () => done()).resume();
    },
  });
  // The application that is stopped cuts its connections.
  return server.on("error", () => {});
}
