import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/steps/chromium.mjs";

// Set once by the first process that reads this file; the server, which makes the folder, and the workers inherit them.
process.env.E2E_PORT ??= "3100";
process.env.E2E_FOLDER ??= join(tmpdir(), `passerelle-e2e-${process.pid}`);

const executablePath = findChromium();

const beside = [
  ...["pages", "found", "hostile", "places", "shell", "register", "eligibility"],
  ...["api", "attachments", "budget", "weight"],
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: "tests/e2e",
  forbidOnly: process.env.CI !== undefined,
  // Where nobody watches, a story that a busy machine upset is told once more, and the end of the run names it.
  retries: process.env.CI === undefined ? 0 : 1,
  // The stories one after the other: they share the people of the demonstration, and each speaks its own language to
  // them. Beside them, those that only look, or write in drafts of their own.
  workers: 2,
  projects: [
    { name: "stories", testIgnore: beside, workers: 1 },
    { name: "beside", testMatch: beside, workers: 1 },
  ],
  // Generous, because a test says what happens, not how fast: machines that run it are small and busy.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    actionTimeout: 30_000,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node tests/e2e/_support/serve.mjs",
    url: `http://127.0.0.1:${process.env.E2E_PORT}/mentions-legales`,
    reuseExistingServer: false,
    timeout: 180_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
