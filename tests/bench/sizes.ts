import { db } from "@/server/db/client";
import { type Bench, cookieOf } from "./bench";
import { ask, connections, median } from "./http";
import { milliseconds, ratio } from "./report";

const agent = connections(1);

/** Something was published: the next reader's figures are counted anew. */
const touch = () => db().$executeRaw`UPDATE call SET updated_at = clock_timestamp() WHERE slug = 'essai-2010'`;

/** Time of what depends on how many dossiers there are, from one reader's request to the last byte. */
export async function measureSizes(bench: Bench, sizes: readonly number[]): Promise<void> {
  if (sizes.length === 0) return;
  const { database, application, bare, report } = bench;
  const cookie = cookieOf(database.officer);
  const list = `${application.url}/instruction`;
  const figures = `${application.url}/chiffres`;
  const questions = [
    { name: "list of dossiers", url: list },
    { name: "filter by status and country, with its total", url: `${list}?statut=rejected&pays=ML` },
    { name: "filter by words, with its total", url: `${list}?q=eau+segou` },
    { name: "filter by late opinion, with its total", url: `${list}?avis=late` },
    { name: "list by amount, page 20", url: `${list}?tri=amount&page=20` },
    { name: "CSV of all", url: `${list}/export.csv`, times: 5 },
    { name: "/chiffres", url: figures },
    { name: "/chiffres, counted anew", url: figures, before: touch, times: 7 },
    { name: "/chiffres.csv?axe=decision, counted anew", url: `${figures}.csv?axe=decision`, before: touch, times: 7 },
  ];
  const timeOf = async ({
    url,
    before,
    times = 15,
  }: {
    url: string;
    before?: () => Promise<unknown>;
    times?: number;
  }) => {
    const all: number[] = [];
    // The first two warm up.
    for (let turn = -2; turn < times; turn++) {
      await before?.();
      const { status, ms } = await ask(url, { agent, cookie });
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      if (turn >= 0) all.push(ms);
    }
    return median(all);
  };

  const bareTime = await timeOf({ url: `${bare.url}/`, times: 50 });
  const columns: number[][] = [];
  for (const size of sizes) {
    await database.growTo(size);
    const times: number[] = [];
    for (const question of questions) times.push(await timeOf(question));
    columns.push(times);
  }
  report.table(
    `Median time, one reader; the bare page takes ${milliseconds(bareTime)}`,
    ["what", ...sizes.flatMap((size) => [`at ${size}`, "to bare"])],
    questions.map(({ name }, row) => [
      name,
      ...columns.flatMap((times) => [milliseconds(times[row] ?? 0), ratio(times[row] ?? 0, bareTime)]),
    ]),
  );
}
