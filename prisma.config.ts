import { defineConfig } from "prisma/config";

// `prisma generate` asks for a schema engine that it does not use, and would download it.
// Migrations are applied by scripts/migrate.ts; any existing file keeps the download away.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma" });
