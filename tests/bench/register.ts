import { db } from "@/server/db/client";
import type { Bench } from "./bench";
import { type Downloaded, download } from "./download";
import { growRegisterTo } from "./fill-register";
import { ask, connections, median } from "./http";
import { milliseconds, ratio } from "./report";

const times = 25;

/** Milliseconds, the middle one of several times; the first three warm up. */
async function timeOf(run: (turn: number) => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let turn = -3; turn < times; turn++) {
    const start = performance.now();
    await run(turn);
    if (turn >= 0) all.push(performance.now() - start);
  }
  return median(all);
}

// Pages are asked for as no browser does, so that none that was kept answers.
const pages: [string, string][] = [
  ["search page", "/repertoire"],
  ["of a name", "/repertoire?q=koutiala"],
  ["of a name of many", "/repertoire?q=saint"],
  ["of a country and a theme", "/repertoire?pays=SN&theme=health"],
  ["the oldest first, page 3", "/repertoire?tri=ancien&page=3"],
  ["map of the world", "/carte"],
  ["map of Mali", "/carte/ML"],
  ["map of a theme in Mali", "/carte/ML?theme=health"],
  ["map of a region", "/carte/ML?region=ML-3"],
  ["page of a country", "/repertoire/territoires/ML"],
  ["lists", "/repertoire/listes"],
];
const countries = ["ML", "SN", "BF", "MG", "MA", "VN"];
const themes = ["waterAndSanitation", "health", "education", "agriculture", "culture", "youth"];
const places = ["koutiala", "matam", "ouarzazate", "antsirabe", "kayes", "thies", "atakpame"];
/** Another beginning of a name at each turn; each is borne by a tenth of the authorities abroad, or more. */
const beginning = (turn: number): string => {
  const place = places[turn % places.length] ?? "";
  return place.slice(0, place.length - Math.floor(turn / places.length));
};

/** French authorities of the register's first cooperations: there are as many of each at all sizes. */
const namesFound = async (): Promise<string[]> => {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT o.search_name AS name FROM cooperation c JOIN organisation o ON o.id = c.french_id
    WHERE c.slug LIKE 'b-%' ORDER BY c.slug LIMIT ${times + 3}`;
  return rows.map(({ name }) => name);
};

/** What is asked at each turn and was not asked before: nothing that was found earlier answers. */
async function searches(): Promise<[string, (turn: number) => string][]> {
  const names = await namesFound();
  return [
    ["of a name, asked the first time", (turn) => `q=${encodeURIComponent(names[turn + 3] ?? "")}`],
    ["of a tenth of all, the first time", (turn) => `q=${beginning(turn + 3)}`],
    [
      "of a country and a theme, the first time",
      (turn) => `pays=${countries[(turn + 3) % 6]}&theme=${themes[Math.floor((turn + 3) / 6)]}&tri=recent`,
    ],
  ];
}
/** The search of the register and its files, at each size, compared within one run with the smallest. */
export async function measureRegister(bench: Bench): Promise<void> {
  const { options, application, report } = bench;
  const agent = connections(1);
  const columns: number[][] = [];
  const files: Downloaded[] = [];
  for (const size of options.registerSizes) {
    await growRegisterTo(db(), size);
    const column: number[] = [];
    const read = async (path: string) => {
      const { status } = await ask(application.url + path, { agent });
      if (status !== 200) throw new Error(`${path} answered ${status}`);
    };
    for (const [, path] of pages) column.push(await timeOf(() => read(path)));
    const asked = await searches();
    for (const [, search] of asked) column.push(await timeOf((turn) => read(`/repertoire?${search(turn)}`)));
    columns.push(column);
    files.push(await download(`${application.url}/donnees/repertoire.csv`, application.pid));
  }
  const [first = []] = columns;
  const named = [...pages, ...(await searches())].map(([name]) => name);
  report.table(
    "The register, median time for one reader",
    ["what", ...options.registerSizes.map((size) => `at ${size}`), "the largest to the smallest"],
    named.map((name, row) => [
      name,
      ...columns.map((column) => milliseconds(column[row] ?? 0)),
      ratio(columns.at(-1)?.[row] ?? 0, first[row] ?? 1),
    ]),
  );
  report.table(
    "repertoire.csv",
    ["cooperations", "weighs", "takes", "a thousand lines", "memory before", "at its peak"],
    files.map(({ bytes, ms, before, peak }, index) => {
      const size = options.registerSizes[index] ?? 1;
      return [
        size,
        megabytes(bytes),
        milliseconds(ms),
        milliseconds((ms * 1_000) / size),
        megabytes(before),
        megabytes(peak),
      ];
    }),
  );
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
