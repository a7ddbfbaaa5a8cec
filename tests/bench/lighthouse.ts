import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { ensureChromium, findChromium } from "@/scripts/steps/chromium.mjs";
import { run } from "@/scripts/steps/run.mjs";
import type { Bench } from "./bench";
import { ensureLighthouse } from "./ensure-lighthouse";
import { median } from "./http";
import { publicPages } from "./public-pages";

/** What a page must reach, on a phone on a slow line. */
const aims = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 } as const;
type Category = keyof typeof aims;
const categories = Object.keys(aims) as Category[];

const report = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
      numericValue: z.number().optional(),
      details: z.object({ items: z.unknown().optional() }).optional(),
    }),
  ),
  environment: z.object({ benchmarkIndex: z.number() }),
});
type Judged = z.infer<typeof report>;

/** The scores of every public page, and what keeps those that fall short from their aim. */
export async function lightPages(bench: Bench): Promise<void> {
  const { options, application } = bench;
  await ensureChromium();
  const program = await ensureLighthouse();
  const rows: (string | number)[][] = [];
  const failings: string[][] = [];
  const speeds: number[] = [];
  for (const { name, path } of await publicPages(bench)) {
    if (!path.startsWith(options.only)) continue;
    const all: Judged[] = [];
    for (let turn = 0; turn < options.runs; turn++) all.push(await judge(program, application.url + path));
    const scores = Object.fromEntries(
      categories.map((category) => [category, median(all.map((one) => scoreOf(one, category)))]),
    ) as Record<Category, number>;
    // It takes minutes: each page is told as it comes.
    console.log(`  ${name}: ${Object.values(scores).join(" ")}`);
    const value = (id: string) => median(all.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN));
    speeds.push(...all.map(({ environment }) => environment.benchmarkIndex));
    const short = categories.filter((category) => scores[category] < aims[category]);
    rows.push([
      name,
      ...categories.map((category) => scores[category]),
      ...["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map((id) =>
        (value(id) / 1_000).toFixed(2),
      ),
      value("cumulative-layout-shift").toFixed(3),
      short.length === 0 ? "reached" : `short: ${short.join(", ")}`,
    ]);
    const [last] = all.slice(-1);
    if (last) for (const category of short) failings.push(...failingOf(last, category).map((line) => [name, ...line]));
  }
  const speed = Math.round(median(speeds));
  bench.report.table(
    `Lighthouse on a phone, ${options.runs} run(s) each, processor rated ${speed}; aims ${Object.values(aims).join(", ")}`,
    ["page", ...categories, "FCP s", "LCP s", "TBT s", "CLS", ""],
    rows,
  );
  if (failings.length > 0)
    bench.report.table("What falls short", ["page", "audit", "score", "what", "where"], failings);
}

/** One look at a page, in a browser of its own. @throws with what Lighthouse printed when it cannot judge it. */
async function judge(program: string, url: string): Promise<Judged> {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-lighthouse-"));
  const output = join(folder, "report.json");
  try {
    const { code, output: printed } = await run(
      [
        process.execPath,
        ...[program, url, "--quiet", "--output=json", `--output-path=${output}`],
        `--only-categories=${categories.join(",")}`,
        // Its own errors are told to nobody.
        "--no-enable-error-reporting",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --disable-sync",
      ],
      { env: { CHROME_PATH: findChromium() ?? "", LANG: "fr_FR.UTF-8" } },
    );
    if (code !== 0) throw new Error(`Lighthouse could not judge ${url}:\n${printed.slice(-3_000)}`);
    return report.parse(JSON.parse(readFileSync(output, "utf8")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const scoreOf = ({ categories: judged }: Judged, category: Category): number =>
  Math.round((judged[category]?.score ?? Number.NaN) * 100);

/** The audits that take away from a category: their name, score, what they say, and the first things that they name. */
function failingOf({ categories: judged, audits }: Judged, category: Category): string[][] {
  return (judged[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (!audit || weight === 0 || audit.score === null || audit.score >= 0.9) return [];
    const items = [audit.details?.items ?? []]
      .flat()
      .slice(0, 2)
      .map((item) => JSON.stringify(item).slice(0, 300));
    return [[id, audit.score.toFixed(2), audit.displayValue ?? audit.title, items.join(" ")]];
  });
}
