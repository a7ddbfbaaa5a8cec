import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

// Tests that need several connections to a real server are not even counted without one.
const onServer = process.env.TEST_DATABASE_URL !== undefined;
// Nor those that need a real virus scanner: scripts/clamd.sh starts one.
const withScanner = process.env.TEST_CLAMAV_URL !== undefined;
// Nor those that hold the open data against the official schemas, which are no part of the project: they are looked for
// where OPEN_DATA_SCHEMAS says, or beside it.
const beside = fileURLToPath(new URL("../shared/schemas/", import.meta.url));
const officialSchemas = process.env.OPEN_DATA_SCHEMAS ?? (existsSync(beside) ? beside : undefined);
if (officialSchemas === undefined)
  console.info("Left out: the open data against the official schemas. OPEN_DATA_SCHEMAS names the folder they are in.");

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    env: {
      NEXTAUTH_SECRET: "a secret for the tests, and nowhere else",
      NEXTAUTH_URL: "http://localhost:3000",
      APP_URL: "http://localhost:3000",
      DEMO: "1",
      ...(officialSchemas !== undefined && { OPEN_DATA_SCHEMAS: officialSchemas }),
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, "tests/**", ".next/**", "data/**"],
          // Properties try hundreds of cases: a busy machine takes longer than the default of five seconds.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/{integration,architecture}/**/*.test.ts"],
          exclude: [
            ...configDefaults.exclude,
            ...(onServer ? [] : ["**/*.postgres.test.ts"]),
            ...(withScanner ? [] : ["**/*.clamd.test.ts"]),
            ...(officialSchemas === undefined ? ["**/*.schemas.test.ts"] : []),
          ],
          globalSetup: "tests/setup/template.ts",
          setupFiles: "tests/setup/own-database.ts",
          maxWorkers: 2,
          // A slow machine is not a failure: these only end what hangs.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // These import "next/…" without an extension, which only a bundler resolves.
          server: { deps: { inline: ["next-intl", "next-auth"] } },
        },
      },
      {
        extends: true,
        test: {
          name: "resilience",
          include: ["tests/resilience/**/*.test.ts"],
          // They start the production build, several times.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
