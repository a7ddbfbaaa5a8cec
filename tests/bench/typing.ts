import type { Browser, Locator, Page, Response } from "@playwright/test";
import { type Bench, cookieOf } from "./bench";
import { withBrowser } from "./browser";
import { percentile } from "./http";
import { costsTold, throttling, typeKeys } from "./keys";
import { aLargeDraft, lineCount, questionCount } from "./large-dossier";
import { Wire } from "./wire";

/** Milliseconds to the next paint, on the slower machine, that 95 of 100 keys keep to. */
const aim = 50;
/** Script of the form beyond that of a page with nothing in it, over the wire, in kB. */
const allowed = 120;
// Signs that every keyboard has a key for.
const words = [..."Les habitants paient et entretiennent les ouvrages. ".repeat(3)];
const amounts = Array.from({ length: 10 }, () => [..."1250430", ...Array<string>(7).fill("Backspace")]).flat();
const unreadable = [..."environ cent vingt mille euros, voire un peu plus"];

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
    name: "an amount that cannot be read",
    section: "depenses",
    field: (page) => page.locator("input.pas-amount").nth(7),
    typed: unreadable,
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
    const rows: Row[] = [await typedInNothing(browser)];
    for (const place of places) rows.push(await typedIn(browser, bench, draft, place));
    bench.report.table(
      `From a key to the next paint, ${lineCount} lines and ${questionCount} questions, processor slowed ${throttling} times, aim ${aim} ms; what saving sends`,
      ["where", "keys", "median", "p95", "worst", "work/key", "", "requests/min", "sent/min", "received/min"],
      rows,
    );
    const scripts = await weighForm(browser, bench, draft);
    bench.report.note(
      [
        "",
        verdict(`95 of 100 keys on the screen within ${aim} ms in each field`, rows),
        verdict(`at most ${allowed} kB of script beyond the floor in each section`, scripts),
      ].join("\n"),
    );
  });
}

type Row = (string | number)[];
type Draft = Awaited<ReturnType<typeof aLargeDraft>>;

async function typedIn(browser: Browser, { application }: Bench, draft: Draft, place: Place): Promise<Row> {
  const page = await signedIn(browser, application.url, draft);
  const session = await page.context().newCDPSession(page);
  const wire = await Wire.of(session);
  await page.goto(`${application.url}/dossiers/${draft.ref}/formulaire/${place.section}`, { waitUntil: "networkidle" });
  const field = place.field(page);
  await standAtEnd(field);
  const before = await field.inputValue();
  wire.forget();
  const costs = await typeKeys(page, session, place.typed);
  if (!(await field.evaluate((element) => element === document.activeElement)) || (await field.inputValue()) === before)
    throw new Error(`What was typed did not go into ${place.name}`);
  // What was typed last is saved a moment later and belongs to this traffic; what ends as it began is not saved at all.
  const isSave = (response: Response) => response.url().includes("application.save");
  await page.waitForResponse(isSave, { timeout: 12_000 }).catch(() => null);
  const { requests, sent, received } = wire.asked("/api/trpc/");
  // It says goodbye: the next one is alone in the dossier again.
  await page.goto("about:blank");
  await page.context().close();
  return [
    place.name,
    ...costsTold(costs),
    percentile(costs.toPaint, 0.95) <= aim ? "within" : "exceeded",
    (requests / costs.minutes).toFixed(1),
    kilobytes(sent / costs.minutes),
    kilobytes(received / costs.minutes),
  ];
}

/** With the caret behind what is there, by no key: the budget has its own meaning for some. */
const standAtEnd = (field: Locator): Promise<void> =>
  field.evaluate((element) => {
    const text = element as HTMLInputElement | HTMLTextAreaElement;
    text.focus();
    if (text.matches(".pas-amount")) text.select();
    else text.setSelectionRange(text.value.length, text.value.length);
  });

/** The same keys where nothing listens: what this machine takes at this moment, whatever it does beside. */
async function typedInNothing(browser: Browser): Promise<Row> {
  const page = await (await browser.newContext()).newPage();
  await page.setContent("<textarea></textarea>");
  await page.locator("textarea").click();
  const costs = await typeKeys(page, await page.context().newCDPSession(page), words);
  await page.context().close();
  return ["an empty page, to compare", ...costsTold(costs), "", "", "", ""];
}

/** @returns the rows that it printed. */
async function weighForm(browser: Browser, { application, bare, report }: Bench, draft: Draft): Promise<Row[]> {
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
  const rows: Row[] = [["bare dynamic page", kilobytes(floor), "", ""]];
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
  return rows;
}

async function signedIn(browser: Browser, url: string, draft?: Draft): Promise<Page> {
  const context = await browser.newContext({ locale: "fr-FR" });
  if (draft) {
    const [name = "", value = ""] = cookieOf(draft.token).split("=");
    await context.addCookies([{ name, value, url }]);
  }
  return context.newPage();
}

const verdict = (aim: string, rows: readonly Row[]): string =>
  `${rows.some((row) => row.includes("exceeded")) ? "NOT MET" : "Met"}: ${aim}.`;
const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
