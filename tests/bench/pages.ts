import autocannon from "autocannon";
import { db } from "@/server/db/client";
import { type Bench, cookieOf } from "./bench";
import { milliseconds, ratio } from "./report";

const connections = 10;

/** Requests per second of the pages that are asked for most, ten readers at once. */
export async function measurePages({ options, database, application, bare, report }: Bench): Promise<void> {
  await database.growTo(10_000);
  const { ref } = await db().application.findFirstOrThrow({
    where: { status: "closed", opinionRequests: { some: { opinions: { some: {} } } } },
    select: { ref: true },
  });
  const cookie = cookieOf(database.officer);
  const pages = [
    { name: "bare dynamic page", url: `${bare.url}/` },
    { name: "home", url: `${application.url}/` },
    { name: "call page", url: `${application.url}/appels/${database.openCall.slug}` },
    { name: "/chiffres", url: `${application.url}/chiffres` },
    { name: "dossier page, with its opinions", url: `${application.url}/dossiers/${ref}`, cookie },
    { name: "list of dossiers", url: `${application.url}/instruction`, cookie },
  ];
  const rows: (string | number)[][] = [];
  let bareRate = Number.NaN;
  for (const { name, url, cookie: signedIn } of pages) {
    const fire = (duration: number) =>
      autocannon({ url, connections, duration, ...(signedIn && { headers: { cookie: signedIn } }) });
    await fire(2);
    const { requests, latency, non2xx, errors, throughput } = await fire(options.seconds);
    if (non2xx + errors > 0) throw new Error(`${name}: ${non2xx} answers were not a page, ${errors} did not come`);
    if (Number.isNaN(bareRate)) bareRate = requests.average;
    const bytes = Math.round(throughput.average / requests.average / 1_000);
    rows.push([
      name,
      requests.average.toFixed(0),
      ratio(requests.average, bareRate),
      milliseconds(latency.p50),
      milliseconds(latency.p99),
      `${bytes} kB`,
    ]);
  }
  report.table(
    `Pages, ${connections} connections, 10 000 dossiers`,
    ["page", "requests/s", "to bare", "p50", "p99", "uncompressed"],
    rows,
  );
}
