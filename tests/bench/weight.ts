import type { Bench } from "./bench";
import { withBrowser } from "./browser";
import { publicPages } from "./public-pages";

/** What a public page may weigh on a first visit, all that it loads included. */
const allowed = 220;

/** Bytes over the wire and requests of a first visit, in a real browser with nothing in its cache. */
export async function weighPages(bench: Bench): Promise<void> {
  const { application, report } = bench;
  const all = await publicPages(bench);
  await withBrowser(async (browser) => {
    const pages: [string, string][] = [
      ["bare dynamic page", `${bench.bare.url}/`],
      ...all.map(({ name, path }): [string, string] => [name, application.url + path]),
    ];
    const rows: (string | number)[][] = [];
    for (const [name, url] of pages) {
      const context = await browser.newContext({ locale: "fr-FR" });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      let bytes = 0;
      let requests = 0;
      session.on("Network.loadingFinished", ({ encodedDataLength }) => {
        bytes += encodedDataLength;
        requests++;
      });
      const answer = await page.goto(url, { waitUntil: "networkidle" });
      if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
      const kilobytes = bytes / 1_000;
      rows.push([
        name,
        `${kilobytes.toFixed(0)} kB`,
        requests,
        kilobytes <= allowed ? "within" : `${allowed} kB exceeded`,
      ]);
      await context.close();
    }
    report.table(`Weight of a first visit, against ${allowed} kB`, ["page", "over the wire", "requests", ""], rows);
  });
}
