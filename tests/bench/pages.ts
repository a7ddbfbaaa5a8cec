import autocannon from "autocannon";
import { db } from "@/server/db/client";
import { type Bench, cookieOf } from "./bench";
import { cpuTime } from "./cpu-time";
import { publicPages } from "./public-pages";
import { milliseconds, ratio } from "./report";

const connections = 10;

interface Page {
  name: string;
  path: string;
  cookie?: string;
  /** Asked for as no browser does, so that nothing kept answers. */
  anew?: boolean;
}

/** Requests per second of every public page and of those that are asked for most, ten readers at once. */
export async function measurePages(bench: Bench): Promise<void> {
  const { options, database, application, bare, report } = bench;
  await database.growTo(10_000);
  const { ref } = await db().application.findFirstOrThrow({
    where: { status: "closed", opinionRequests: { some: { opinions: { some: {} } } } },
    select: { ref: true },
  });
  const cookie = cookieOf(database.officer);
  const barePage = { name: "bare dynamic page", path: "/" };
  const pages: Page[] = [
    ...(await publicPages(bench)),
    { name: "home, made anew", path: "/", anew: true },
    { name: "/chiffres, made anew", path: "/chiffres", anew: true },
    { name: "dossier page, with its opinions", path: `/dossiers/${ref}`, cookie },
    { name: "list of dossiers", path: "/instruction", cookie },
  ];
  const { seconds } = options;
  // Before and after: what else the machine does falls on both sides of the ratio.
  const before = await measure(barePage, bare, seconds);
  const measured = [];
  for (const page of pages) measured.push({ page, result: await measure(page, application, seconds) });
  const after = await measure({ ...barePage, name: "bare, again" }, bare, seconds, false);
  const bareRate = (before.rate + after.rate) / 2;
  const bareCpu = (before.cpu + after.cpu) / 2;
  report.table(
    `Pages, ${connections} connections, 10 000 dossiers`,
    ["page", "requests/s", "to bare", "p50", "p99", "CPU each", "to bare", "uncompressed"],
    [{ page: barePage, result: before }, ...measured, { page: { name: "bare, again" }, result: after }].map(
      ({ page, result: { rate, p50, p99, cpu, bytes } }) => [
        page.name,
        rate.toFixed(0),
        ratio(rate, bareRate),
        milliseconds(p50),
        milliseconds(p99),
        milliseconds(cpu),
        ratio(cpu, bareCpu),
        `${Math.round(bytes / 1_000)} kB`,
      ],
    ),
  );
}

async function measure(
  { name, path, cookie, anew }: Page,
  server: Bench["application"],
  seconds: number,
  warmUp = true,
) {
  const url = server.url + path;
  const headers = { ...(!anew && { accept: "text/html" }), "accept-language": "fr", ...(cookie && { cookie }) };
  const fire = (duration: number) => autocannon({ url, connections, duration, headers });
  if (warmUp) await fire(Math.min(3, seconds));
  const start = cpuTime(server.pid);
  const { requests, latency, non2xx, errors, throughput } = await fire(seconds);
  if (non2xx + errors > 0) throw new Error(`${name}: ${non2xx} answers were not a page, ${errors} did not come`);
  return {
    rate: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    cpu: (cpuTime(server.pid) - start) / requests.total,
    bytes: throughput.average / requests.average,
  };
}
