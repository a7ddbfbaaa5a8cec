import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Locator, Page, Response } from "@playwright/test";
import { type Bench, cookieOf } from "./bench";
import { withBrowser } from "./browser";
import { percentile } from "./http";
import { aLargeDraft, lineCount, questionCount } from "./large-dossier";
import { milliseconds } from "./report";
import { Wire } from "./wire";

/** How much slower than this machine the reader's is. */
const throttling = 4;
/** To the next paint, on the slower machine. */
const aim = 50;
/** Script of the form beyond that of a page with nothing in it, over the wire. */
const allowed = 120;
/** Between two keys, as somebody who types well: about seven a second. */
const pauseMs = 140;
// Signs that every keyboard has a key for.
const words = [..."Les habitants paient et entretiennent les ouvrages. ".repeat(3)];
const amounts = Array.from({ length: 10 }, () => [..."1250430", ...Array<string>(7).fill("Backspace")]).flat();

interface Place {
  name: string;
  section: string;
  field: (page: Page) => Locator;
  typed: string[];
}

const places: Place[] = [
  {
    name: "a long text of the project",
    section: "projet",
    field: (page) => page.locator("#champ-project-context"),
    typed: words,
  },
  {
    name: "the label of a line of the budget",
    section: "depenses",
    field: (page) => page.getByLabel(/^Libellé, ligne 3$/),
    typed: words,
  },
  {
    name: "an amount of the budget",
    section: "depenses",
    field: (page) => page.locator("input.pas-amount").nth(7),
    typed: amounts,
  },
  {
    name: "an answer, on which 20 hang",
    section: "questions",
    field: (page) => page.locator("textarea").first(),
    typed: words,
  },
];

/**
 * What typing costs in the form of a large dossier, in a real browser on a slowed processor: from each key to the next
 * paint, and what saving it sends. Then what the form weighs beyond an empty page.
 */
export async function measureTyping(bench: Bench): Promise<void> {
  const draft = await aLargeDraft(bench.database);
  await withBrowser(async (browser) => {
    const rows: (string | number)[][] = [await typedInNothing(browser)];
    for (const place of places) rows.push(await typedIn(browser, bench, draft, place));
    bench.report.table(
      `Typing, ${lineCount} lines and ${questionCount} questions, processor slowed ${throttling} times, aim ${aim} ms`,
      ["where", "keys", "median", "p95", "worst", "", "requests/min", "sent/min", "received/min"],
      rows,
    );
    await weighForm(browser, bench, draft);
  });
}

type Draft = Awaited<ReturnType<typeof aLargeDraft>>;

async function typedIn(browser: Browser, { application }: Bench, draft: Draft, place: Place) {
  const page = await signedIn(browser, application.url, draft);
  const session = await page.context().newCDPSession(page);
  const wire = await Wire.of(session);
  await page.goto(`${application.url}/dossiers/${draft.ref}/formulaire/${place.section}`, { waitUntil: "networkidle" });
  const field = place.field(page);
  await field.click();
  await field.press("End");
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttling });
  await page.evaluate(watchKeys);
  wire.forget();
  const start = performance.now();
  await type(page, place.typed);
  const minutes = (performance.now() - start) / 60_000;
  // What was typed last is saved a moment later and belongs to this traffic; what ends as it began is not saved at all.
  const isSave = (response: Response) => response.url().includes("application.save");
  await page.waitForResponse(isSave, { timeout: 12_000 }).catch(() => null);
  const times = await timesIn(page);
  const { requests, sent, received } = wire.asked("/api/trpc/");
  await page.context().close();
  return [
    place.name,
    ...timesTold(times),
    percentile(times, 0.95) <= aim ? "within" : "exceeded",
    (requests / minutes).toFixed(1),
    kilobytes(sent / minutes),
    kilobytes(received / minutes),
  ];
}

/** The same keys where nothing listens: what this machine takes at this moment, whatever it does beside. */
async function typedInNothing(browser: Browser): Promise<(string | number)[]> {
  const page = await (await browser.newContext()).newPage();
  await page.setContent("<textarea></textarea>");
  await page.locator("textarea").click();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttling });
  await page.evaluate(watchKeys);
  await type(page, words);
  const times = await timesIn(page);
  await page.context().close();
  return ["an empty page, to compare", ...timesTold(times), "", "", "", ""];
}

async function type(page: Page, typed: readonly string[]): Promise<void> {
  for (const key of typed) {
    await page.keyboard.press(key === " " ? "Space" : key);
    await pause(pauseMs);
  }
}

const timesIn = (page: Page): Promise<number[]> => page.evaluate(() => (window as unknown as Watched).keyTimes);
const timesTold = (times: readonly number[]): (string | number)[] => [
  times.length,
  ...[percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(milliseconds),
];

interface Watched {
  keyTimes: number[];
}

/** In the page: from the instant at which a key was pressed to the first task after the frame that shows it. */
function watchKeys(): void {
  const watched = window as unknown as Watched;
  watched.keyTimes = [];
  document.addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => watched.keyTimes.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

async function weighForm(browser: Browser, { application, bare, report }: Bench, draft: Draft): Promise<void> {
  const scriptOf = async (url: string, draftOrNone?: Draft) => {
    const page = await signedIn(browser, application.url, draftOrNone);
    const wire = await Wire.of(await page.context().newCDPSession(page));
    const answer = await page.goto(url, { waitUntil: "networkidle" });
    if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
    const bytes = wire.received("Script");
    await page.context().close();
    return bytes;
  };
  const floor = await scriptOf(`${bare.url}/`);
  const rows: string[][] = [["bare dynamic page", kilobytes(floor), "", ""]];
  for (const section of ["porteur", "projet", "depenses", "questions", "pieces", "verification"]) {
    const script = await scriptOf(`${application.url}/dossiers/${draft.ref}/formulaire/${section}`, draft);
    const beyond = script - floor;
    rows.push([section, kilobytes(script), kilobytes(beyond), beyond <= allowed * 1_000 ? "within" : "exceeded"]);
  }
  report.table(
    `Script of the form on a first visit, against ${allowed} kB beyond the floor`,
    ["section", "over the wire", "beyond", ""],
    rows,
  );
}

async function signedIn(browser: Browser, url: string, draft?: Draft): Promise<Page> {
  const context = await browser.newContext({ locale: "fr-FR" });
  if (draft) {
    const [name = "", value = ""] = cookieOf(draft.token).split("=");
    await context.addCookies([{ name, value, url }]);
  }
  return context.newPage();
}

const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
