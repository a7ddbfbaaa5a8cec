/**
 * The floors of `npm test`. Each answers how many of its tests passed, failed and were skipped, and in `notes` the names
 * of those that failed, and of those that passed only at the second try.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { ensureBuild } from "./ensure.mjs";
import { freePort } from "./port.mjs";
import { program, root, run } from "./run.mjs";

const passed = { passed: 1, failed: 0, skipped: 0 };
const failed = { passed: 0, failed: 1, skipped: 0 };

const checked = async (...commands) => {
  for (const command of commands) if ((await run(command, { show: true })).code !== 0) return failed;
  return passed;
};

export const floors = {
  lint: () => checked(program("@biomejs/biome/bin/biome", "check", "--error-on-warnings", ".")),
  // The types of the routes are generated from the folders of app/.
  types: () => checked(program("next/dist/bin/next", "typegen"), program("typescript/bin/tsc", "--noEmit")),
  unit: (rest) => vitest("unit", rest),
  integration: (rest) => vitest("integration", rest),
  build: async () => {
    await ensureBuild();
    return passed;
  },
  resilience: async (rest) => {
    await ensureBuild();
    return vitest("resilience", rest);
  },
  e2e: playwright,
};

const vitest = (project, rest) =>
  reported("vitest/vitest.mjs", (file) => ({
    args: ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...rest],
    count: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
      passed: numPassedTests,
      // A file that does not even load has no test to fail.
      failed:
        numFailedTests + testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0).length,
      skipped: numPendingTests + numTodoTests,
      notes: testResults.flatMap(({ name, status, assertionResults }) =>
        status === "failed" && assertionResults.length === 0
          ? [`✗ ${relative(root, name)}`]
          : assertionResults
              .filter((test) => test.status === "failed")
              .map(({ fullName }) => `✗ ${relative(root, name)} › ${fullName}`),
      ),
    }),
  }));

async function playwright(rest) {
  await ensureBuild();
  await ensureChromium();
  const port = String(await freePort());
  return reported("@playwright/test/cli.js", (file) => ({
    args: ["test", "--reporter=list,json", ...rest],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, E2E_PORT: port },
    count: ({ stats, errors, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
      notes: suites
        .flatMap(storiesOf)
        .flatMap(({ file, title, tests }) =>
          tests.flatMap(({ status }) => (status in marks ? [`${marks[status]} ${file} › ${title}`] : [])),
        ),
    }),
  }));
}

const marks = { unexpected: "✗", flaky: "↻ at the second try:" };
const storiesOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(storiesOf)];

/** Runs a test program that writes its results to a file; whatever goes wrong without a failed test counts as one. */
async function reported(path, prepare) {
  const folder = mkdtempSync(join(tmpdir(), "passerelle-results-"));
  try {
    const file = join(folder, "results.json");
    const { args, env, count } = prepare(file);
    const { code } = await run(program(path, ...args), { show: true, env });
    const result = count(JSON.parse(readFileSync(file, "utf8")));
    if (result.passed + result.failed === 0) console.error("No test ran on this floor.");
    const broken = code !== 0 || result.passed === 0;
    return broken && result.failed === 0 ? { ...result, failed: 1 } : result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
