import { db } from "@/server/db/client";
import type { Bench } from "./bench";
import { growRegisterTo } from "./fill-register";
import { ask, connections, median } from "./http";
import { milliseconds, ratio } from "./report";

const sizes = [1_000, 100_000];
const times = 25;

/** As browsers do not ask: a kept page would answer for the database. */
const pages: readonly [name: string, path: string][] = [
  ["search, all", "/repertoire"],
  ["search, all, page 20", "/repertoire?page=20"],
  ["search by country and theme", "/repertoire?pays=SN&theme=health"],
  ["search by words", "/repertoire?q=alencon"],
  ["search by words of many", "/repertoire?q=saint"],
  ["map of the world", "/carte"],
  ["map of Mali", "/carte/ML"],
  ["map of a theme in Mali", "/carte/ML?theme=health"],
  ["map of a region", "/carte/ML?region=ML-3"],
  ["page of a country", "/repertoire/territoires/ML"],
  ["lists", "/repertoire/listes"],
];

/** Whole pages of the register, made anew, to their last byte, for one reader: at a thousand cooperations, at a hundred times as many. */
export async function measureRegister({ application, report }: Bench): Promise<void> {
  const agent = connections(1);
  const columns: number[][] = [];
  for (const size of sizes) {
    await growRegisterTo(db(), size);
    const column: number[] = [];
    for (const [, path] of pages) {
      const all: number[] = [];
      for (let turn = -3; turn < times; turn += 1) {
        const start = performance.now();
        const { status } = await ask(application.url + path, { agent });
        if (status !== 200) throw new Error(`${path} answered ${status}`);
        if (turn >= 0) all.push(performance.now() - start);
      }
      column.push(median(all));
    }
    columns.push(column);
  }
  report.table(
    "Register, median time of a page made anew, one reader",
    ["page", ...sizes.map((size) => `at ${size}`), "ratio"],
    pages.map(([name], row) => {
      const [few = 0, many = 0] = columns.map((column) => column[row] ?? 0);
      return [name, milliseconds(few), milliseconds(many), ratio(many, few)];
    }),
  );
}
