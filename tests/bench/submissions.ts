import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/server/db/client";
import { readyDrafts } from "@/tests/factories/bulk";
import { type Bench, cookieOf } from "./bench";
import { cpuTime } from "./cpu-time";
import { type Answer, ask, connections, percentile } from "./http";
import { milliseconds, ratio } from "./report";
import { type Rush, rush } from "./rush";

/**
 * Complete submissions through the procedure that the form calls: validated, numbered, journaled, mail queued,
 * committed durably. Then, at the last level, while a mail server on this machine takes the mails.
 */
export async function measureSubmissions(bench: Bench): Promise<void> {
  const { options, database, report } = bench;
  await database.growTo(10_000);
  const durability = Object.entries(database.durability).map((entry) => entry.join(" "));
  report.note(`\nsubmissions: ${durability.join(", ")}`);
  // The first requests compile and fill caches.
  await submitted(bench, 10, 5, "W");
  const rows: (string | number)[][] = [];
  for (const [index, clients] of options.clients.entries())
    rows.push(await levelOf(bench, clients, `S${index}`, `${clients} client${clients > 1 ? "s" : ""}, mails queued`));
  const most = options.clients.at(-1);
  if (options.mail && most !== undefined) {
    bench.openMailServer();
    await mailsAreSent();
    rows.push(await levelOf(bench, most, "M", `${most} clients, mails leaving`));
  }
  report.table(
    "Complete submissions",
    ["", "per second", "p50", "p95", "p99", "CPU each", "bare POST/s", "to bare"],
    rows,
  );
}

async function levelOf(bench: Bench, clients: number, prefix: string, name: string): Promise<(string | number)[]> {
  const bare = await bareRush(bench, clients);
  const { times, perSecond, cpu } = await submitted(bench, clients, bench.options.seconds, prefix);
  return [
    name,
    perSecond.toFixed(0),
    ...[0.5, 0.95, 0.99].map((share) => milliseconds(percentile(times, share))),
    milliseconds(cpu),
    bare.perSecond.toFixed(0),
    ratio(perSecond, bare.perSecond),
  ];
}

async function submitted(
  { database, application }: Bench,
  clients: number,
  seconds: number,
  prefix: string,
): Promise<Rush & { cpu: number }> {
  const towns = database.towns.slice(0, clients);
  const refs = await readyDrafts(db(), database.openCall.id, towns, seconds * (clients === 1 ? 400 : 900), prefix);
  const agent = connections(clients);
  const url = `${application.url}/api/trpc/application.submit`;
  const start = cpuTime(application.pid);
  const result = await rush(clients, seconds, (client) => {
    const ref = refs[client]?.pop();
    const cookie = cookieOf(towns[client]?.token ?? "");
    return ref === undefined
      ? undefined
      : async () => receivedIn(await ask(url, { agent, cookie, json: { ref, key: randomUUID() } }));
  });
  const cpu = (cpuTime(application.pid) - start) / result.times.length;
  agent.destroy();
  await verify(prefix, result.times.length);
  return { ...result, cpu };
}

/** @throws when a submission was not accepted. */
function receivedIn({ status, body, ms }: Answer): number {
  if (status !== 200 || !body.includes('"number":"TRI26-'))
    throw new Error(`not submitted: ${status} ${body.slice(0, 300)}`);
  return ms;
}

/** @throws when what was acknowledged is not all there, once. */
async function verify(prefix: string, expected: number): Promise<void> {
  const [stored] = await db().$queryRaw<Record<"submitted" | "numbers" | "versions" | "journal" | "mails", number>[]>`
    WITH done AS (SELECT id, number FROM application WHERE ref LIKE ${`${prefix}-%`} AND status = 'submitted')
    SELECT (SELECT count(*) FROM done)::int AS submitted, (SELECT count(DISTINCT number) FROM done)::int AS numbers,
      (SELECT count(*) FROM application_version JOIN done ON done.id = application_id)::int AS versions,
      (SELECT count(*) FROM journal_entry JOIN done ON done.id = application_id)::int AS journal,
      (SELECT count(*) FROM mail JOIN done ON done.id = application_id)::int AS mails`;
  for (const [what, count] of Object.entries(stored ?? {}))
    if (count !== expected) throw new Error(`${expected} submissions were acknowledged; ${what}: ${count}`);
}

async function bareRush({ options, bare }: Bench, clients: number): Promise<Rush> {
  const agent = connections(clients);
  const post = async () =>
    (await ask(`${bare.url}/api/echo`, { agent, json: { ref: "D-00000000", key: randomUUID() } })).ms;
  await rush(clients, 1, () => post);
  const result = await rush(clients, Math.min(options.seconds, 3), () => post);
  agent.destroy();
  return result;
}

/** The dispatcher looks for a server that was down twice a minute. @throws when mails are still there much later. */
async function mailsAreSent(): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    if ((await db().mail.count({ where: { status: "queued" } })) === 0) return;
    await pause(200);
  }
  throw new Error("the mails did not leave");
}
