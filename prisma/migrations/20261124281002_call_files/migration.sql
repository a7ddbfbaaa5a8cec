-- A call's own files: its text, annexes, templates to fill in.
-- CreateEnum
CREATE TYPE "call_file_kind" AS ENUM ('text', 'annex', 'template');

-- CreateTable
CREATE TABLE "call_document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "call_id" UUID NOT NULL,
    "kind" "call_file_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "call_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scan" "scan_state" NOT NULL DEFAULT 'notScanned',
    "next_scan_at" TIMESTAMPTZ(3),
    "scan_tries" INTEGER NOT NULL DEFAULT 0,
    "scan_finding" TEXT,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "call_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "call_document_call_id_position_idx" ON "call_document"("call_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "call_file_storage_key_key" ON "call_file"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "call_file_document_id_number_key" ON "call_file"("document_id", "number");

-- AddForeignKey
ALTER TABLE "call_document" ADD CONSTRAINT "call_document_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_file" ADD CONSTRAINT "call_file_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "call_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE call_document
  ADD CONSTRAINT call_document_title CHECK (title <> ''),
  ADD CONSTRAINT call_document_position CHECK (position >= 0);

ALTER TABLE call_file
  ADD CONSTRAINT call_file_number CHECK (number > 0),
  ADD CONSTRAINT call_file_corrected_why CHECK ((number = 1) = (note = '')),
  ADD CONSTRAINT call_file_size CHECK (size_bytes > 0),
  ADD CONSTRAINT call_file_scan_planned_while_waiting CHECK ((scan = 'waiting') = (next_scan_at IS NOT NULL)),
  ADD CONSTRAINT call_file_finding_when_infected CHECK ((scan = 'infected') = (scan_finding IS NOT NULL)),
  ADD CONSTRAINT call_file_destroyed_when_infected CHECK (destroyed_at IS NULL OR scan = 'infected');

CREATE INDEX call_file_to_scan ON call_file (next_scan_at) WHERE scan = 'waiting';
CREATE INDEX call_file_to_destroy ON call_file (id) WHERE scan = 'infected' AND destroyed_at IS NULL;

-- What was found stays found, and a file is what it was: another one is another version.
CREATE TRIGGER call_file_infected_for_good BEFORE UPDATE OF scan ON call_file
  FOR EACH ROW WHEN (OLD.scan = 'infected' AND NEW.scan <> 'infected') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER call_file_stays_itself BEFORE UPDATE ON call_file
  FOR EACH ROW WHEN ((OLD.document_id, OLD.number, OLD.note, OLD.file_name, OLD.media_type, OLD.size_bytes, OLD.sha256,
      OLD.storage_key, OLD.uploaded_by_id, OLD.uploaded_at)
    IS DISTINCT FROM (NEW.document_id, NEW.number, NEW.note, NEW.file_name, NEW.media_type, NEW.size_bytes, NEW.sha256,
      NEW.storage_key, NEW.uploaded_by_id, NEW.uploaded_at))
  EXECUTE FUNCTION refuse_change();

-- Whoever answers a call read its files: from its opening on none is taken away.
CREATE FUNCTION keep_files_of_opened_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM call_document d JOIN call c ON c.id = d.call_id
    WHERE d.id = OLD.document_id AND c.published_at IS NOT NULL AND c.opens_at <= now()
  ) THEN
    RAISE EXCEPTION 'the files of a call that has opened are kept' USING ERRCODE = 'check_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER call_file_kept_from_opening BEFORE DELETE ON call_file
  FOR EACH ROW EXECUTE FUNCTION keep_files_of_opened_call();
