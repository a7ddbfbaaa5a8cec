import { type Browser, chromium } from "@playwright/test";
import { ensureChromium, findChromium } from "@/scripts/steps/chromium.mjs";

/** A browser for the time of some work. */
export async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  await ensureChromium();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
  });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}
