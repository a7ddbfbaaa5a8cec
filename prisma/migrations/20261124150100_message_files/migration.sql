-- Files that go with messages, scanned as attachments are.
-- CreateTable
CREATE TABLE "message_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "conversation_id" UUID NOT NULL,
    "message_id" UUID,
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

    CONSTRAINT "message_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "message_file_storage_key_key" ON "message_file"("storage_key");

-- CreateIndex
CREATE INDEX "message_file_conversation_id_idx" ON "message_file"("conversation_id");

-- CreateIndex
CREATE INDEX "message_file_message_id_idx" ON "message_file"("message_id");

-- AddForeignKey
ALTER TABLE "message_file" ADD CONSTRAINT "message_file_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_file" ADD CONSTRAINT "message_file_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE message_file
  ADD CONSTRAINT message_file_size CHECK (size_bytes > 0),
  ADD CONSTRAINT message_file_scan_planned_while_waiting CHECK ((scan = 'waiting') = (next_scan_at IS NOT NULL)),
  ADD CONSTRAINT message_file_finding_when_infected CHECK ((scan = 'infected') = (scan_finding IS NOT NULL)),
  ADD CONSTRAINT message_file_destroyed_when_infected CHECK (destroyed_at IS NULL OR scan = 'infected');

CREATE INDEX message_file_to_scan ON message_file (next_scan_at) WHERE scan = 'waiting';
CREATE INDEX message_file_to_destroy ON message_file (id) WHERE scan = 'infected' AND destroyed_at IS NULL;
CREATE INDEX message_file_unposted ON message_file (uploaded_at) WHERE message_id IS NULL;

-- What was found stays found; what was posted stays where it was posted.
CREATE TRIGGER message_file_infected_for_good BEFORE UPDATE OF scan ON message_file
  FOR EACH ROW WHEN (OLD.scan = 'infected' AND NEW.scan <> 'infected') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER message_file_posted_for_good BEFORE UPDATE OF message_id ON message_file
  FOR EACH ROW WHEN (OLD.message_id IS NOT NULL AND NEW.message_id IS DISTINCT FROM OLD.message_id)
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER message_file_kept_once_posted BEFORE DELETE ON message_file
  FOR EACH ROW WHEN (OLD.message_id IS NOT NULL) EXECUTE FUNCTION refuse_change();
