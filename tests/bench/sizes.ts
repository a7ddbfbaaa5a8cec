import { db } from "@/server/db/client";
import { allApplications } from "@/server/services/application/export-list";
import { type ListFilter, listApplications, visibleTo } from "@/server/services/application/list";
import { countFigures } from "@/server/services/figures/count";
import { loadSession } from "@/server/services/user/sessions";
import { type Bench, cookieOf } from "./bench";
import { ask, connections, median } from "./http";
import { milliseconds, ratio } from "./report";

/** Something to be timed; `before` each time, outside of the time. */
interface Question {
  name: string;
  run(): Promise<void>;
  before?(): Promise<unknown>;
  times?: number;
}

/** Milliseconds, the middle one of several times. The first two warm up. */
async function timeOf({ run, before, times = 15 }: Question): Promise<number> {
  const all: number[] = [];
  for (let turn = -2; turn < times; turn++) {
    await before?.();
    const start = performance.now();
    await run();
    if (turn >= 0) all.push(performance.now() - start);
  }
  return median(all);
}

/** Time of what depends on how many dossiers there are, for one reader: whole pages, to their last byte, and their queries alone. */
export async function measureSizes(bench: Bench, sizes: readonly number[]): Promise<void> {
  if (sizes.length === 0) return;
  const questions = [...pageQuestions(bench), ...(await queryQuestions(bench))];
  const bareTime = await timeOf({ name: "bare", run: readerOf(bench)(`${bench.bare.url}/`), times: 50 });
  const columns: number[][] = [];
  for (const size of sizes) {
    await bench.database.growTo(size);
    const times: number[] = [];
    for (const question of questions) times.push(await timeOf(question));
    columns.push(times);
  }
  bench.report.table(
    `Median time, one reader; the bare page takes ${milliseconds(bareTime)}`,
    ["what", ...sizes.flatMap((size) => [`at ${size}`, "to bare"])],
    questions.map(({ name }, row) => [
      name,
      ...columns.flatMap((times) => [milliseconds(times[row] ?? 0), ratio(times[row] ?? 0, bareTime)]),
    ]),
  );
}

/** Something was published: the next reader's figures are counted anew. */
const touch = () => db().$executeRaw`UPDATE call SET updated_at = clock_timestamp() WHERE slug = 'essai-2010'`;

const readerOf = ({ database }: Bench) => {
  const agent = connections(1);
  const cookie = cookieOf(database.officer);
  return (url: string) => async () => {
    const { status } = await ask(url, { agent, cookie });
    if (status !== 200) throw new Error(`${url} answered ${status}`);
  };
};

function pageQuestions(bench: Bench): Question[] {
  const read = readerOf(bench);
  const list = `${bench.application.url}/instruction`;
  const figures = `${bench.application.url}/chiffres`;
  return [
    { name: "list of dossiers", run: read(list) },
    { name: "filter by status and country, with its total", run: read(`${list}?statut=rejected&pays=ML`) },
    { name: "filter by words, with its total", run: read(`${list}?q=eau+segou`) },
    { name: "filter by late opinion, with its total", run: read(`${list}?avis=late`) },
    { name: "list by amount, page 20", run: read(`${list}?tri=amount&page=20`) },
    { name: "CSV of all", run: read(`${list}/export.csv`), times: 5 },
    { name: "/chiffres", run: read(figures) },
    { name: "/chiffres, counted anew", run: read(figures), before: touch, times: 7 },
    { name: "/chiffres.csv, counted anew", run: read(`${figures}.csv?axe=decision`), before: touch, times: 7 },
  ];
}

async function queryQuestions({ database }: Bench): Promise<Question[]> {
  const session = await loadSession(db(), database.officer);
  if (!session) throw new Error("the officer's session has ended");
  const scope = visibleTo(session.actor);
  const listed = (filter: ListFilter) => async () => void (await listApplications(scope, filter));
  const exported = async () => {
    let rows = 0;
    for await (const chunk of allApplications(scope, {})) rows += chunk.length;
    if (rows === 0) throw new Error("there is nothing to export");
  };
  return [
    { name: "queries of the list alone", run: listed({}) },
    { name: "queries of the filter alone", run: listed({ statuses: ["rejected"], country: "ML" }) },
    { name: "queries of the words alone", run: listed({ text: "eau segou" }) },
    { name: "queries of the CSV alone", run: exported, times: 5 },
    { name: "query of the figures alone", run: async () => void (await countFigures({})), times: 7 },
  ];
}
