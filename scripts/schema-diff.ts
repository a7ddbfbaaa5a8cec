/**
 * Prints the SQL that leads from what the migrations build to what prisma/ declares: empty when they agree.
 * `npm run migration:diff` is how the body of a new migration is drafted, then completed by hand.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { applyMigrations } from "../server/db/migrations";

const filters = { externalTables: ["public._prisma_migrations"], externalEnums: [] };

/** Node 20 does not import WebAssembly as a module, so the engine is put together by hand. */
function loadEngine(): typeof engineBindings.SchemaEngine {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = new WebAssembly.Module(readFileSync(file.replace(/\.js$/, ".wasm")));
  const imports = { "./schema_engine_bg.js": engineBindings } as unknown as WebAssembly.Imports;
  const { exports } = new WebAssembly.Instance(module, imports);
  const bindings = engineBindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  bindings.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  return engineBindings.SchemaEngine;
}

/** @returns the SQL script of the difference, "" when there is none. */
export async function schemaDiff(): Promise<string> {
  const database = new PGlite({ extensions: { pg_trgm } });
  await applyMigrations({ run: async (sql) => (await database.exec(sql)).at(-1)?.rows ?? [] });
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database));
  const engine = await loadEngine().new({ datamodels: undefined }, () => {}, factory);
  const files = ["prisma/schema.prisma", ...readdirSync("prisma/models").map((file) => `prisma/models/${file}`)].map(
    (path) => ({ path, content: readFileSync(path, "utf8") }),
  );
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: "." },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters,
  });
  await database.close();
  return /^\s*(-- This is an empty migration\.)?\s*$/.test(stdout ?? "") ? "" : (stdout ?? "");
}

if (process.argv[1]?.endsWith("schema-diff.ts")) console.log(await schemaDiff());
