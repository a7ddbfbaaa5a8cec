-- Files of cooperations: staged, looked at, accepted line by line in one step, and undone in one step.
-- CreateEnum
CREATE TYPE "import_format" AS ENUM ('csv', 'xlsx');

-- CreateEnum
CREATE TYPE "import_verdict" AS ENUM ('new', 'changed', 'unchanged', 'error');

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "file_name" TEXT NOT NULL,
    "format" "import_format" NOT NULL,
    "header" TEXT[],
    "mapping" JSONB NOT NULL,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL DEFAULT '',
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_name" TEXT,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_name" TEXT,
    "kept" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_line" (
    "batch_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT[],
    "verdict" "import_verdict",
    "judgement" JSONB NOT NULL DEFAULT '{}',
    "seen" "import_verdict",

    CONSTRAINT "import_line_pkey" PRIMARY KEY ("batch_id","number")
);

-- CreateIndex
CREATE INDEX "import_batch_created_at_idx" ON "import_batch"("created_at");

-- CreateIndex
CREATE INDEX "import_line_batch_id_verdict_number_idx" ON "import_line"("batch_id", "verdict", "number");

-- AddForeignKey
ALTER TABLE "import_line" ADD CONSTRAINT "import_line_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE import_batch
  -- Undone is what was accepted.
  ADD CONSTRAINT import_batch_undone CHECK (undone_at IS NULL OR accepted_at IS NOT NULL),
  ADD CONSTRAINT import_batch_by CHECK ((accepted_at IS NULL) = (accepted_by_name IS NULL) AND (undone_at IS NULL) = (undone_by_name IS NULL));
ALTER TABLE import_line ADD CONSTRAINT import_line_number CHECK (number > 0);

-- Takes away cooperations that an import brought, each unless something refers to it by now. Which ones stayed.
CREATE FUNCTION undo_new_cooperations(ids uuid[]) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
  one uuid;
  kept uuid[] := '{}';
BEGIN
  FOREACH one IN ARRAY ids LOOP
    -- References that would be emptied with it stand for somebody's act as well.
    IF EXISTS (SELECT FROM register_request WHERE cooperation_id = one)
      OR EXISTS (SELECT FROM exchange_answer WHERE cooperation_id = one) THEN
      kept := kept || one;
      CONTINUE;
    END IF;
    BEGIN
      DELETE FROM cooperation WHERE id = one;
    EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
      kept := kept || one;
    END;
  END LOOP;
  RETURN kept;
END $$;

-- The same of entries; a foreign authority that nothing refers to goes with its entry, and stays with it otherwise.
CREATE FUNCTION undo_new_entries(ids uuid[]) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
  one uuid;
  kept uuid[] := '{}';
BEGIN
  FOREACH one IN ARRAY ids LOOP
    IF EXISTS (SELECT FROM register_contact WHERE organisation_id = one) THEN
      kept := kept || one;
      CONTINUE;
    END IF;
    BEGIN
      DELETE FROM register_entry WHERE organisation_id = one;
      DELETE FROM organisation WHERE id = one AND kind = 'foreignAuthority';
    EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN
      kept := kept || one;
    END;
  END LOOP;
  RETURN kept;
END $$;
