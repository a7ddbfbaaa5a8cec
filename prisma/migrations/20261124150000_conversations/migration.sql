-- Conversations: one per submitted dossier, and one per call, authority and embassy before filing.
-- CreateEnum
CREATE TYPE "conversation_kind" AS ENUM ('dossier', 'advice');

-- CreateEnum
CREATE TYPE "message_side" AS ENUM ('authority', 'ministry', 'embassy');

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "conversation_kind" NOT NULL,
    "application_id" UUID,
    "call_id" UUID,
    "organisation_id" UUID,
    "embassy_id" UUID,
    "draft_opened_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "side" "message_side" NOT NULL,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "author_organisation" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_reading" (
    "conversation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "last_sequence" INTEGER NOT NULL,

    CONSTRAINT "conversation_reading_pkey" PRIMARY KEY ("conversation_id","user_id")
);

-- CreateIndex
CREATE INDEX "conversation_application_id_idx" ON "conversation"("application_id");

-- CreateIndex
CREATE INDEX "conversation_organisation_id_idx" ON "conversation"("organisation_id");

-- CreateIndex
CREATE INDEX "conversation_embassy_id_idx" ON "conversation"("embassy_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_call_id_organisation_id_embassy_id_key" ON "conversation"("call_id", "organisation_id", "embassy_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_conversation_id_sequence_key" ON "message"("conversation_id", "sequence");

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_embassy_id_fkey" FOREIGN KEY ("embassy_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_reading" ADD CONSTRAINT "conversation_reading_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_reading" ADD CONSTRAINT "conversation_reading_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A dossier has one conversation; which columns belong to which kind.
CREATE UNIQUE INDEX conversation_of_dossier ON conversation (application_id) WHERE kind = 'dossier';
ALTER TABLE conversation
  ADD CONSTRAINT conversation_columns_of_kind CHECK (CASE kind
    WHEN 'dossier' THEN application_id IS NOT NULL AND num_nonnulls(call_id, organisation_id, embassy_id, draft_opened_at) = 0
    ELSE num_nulls(call_id, organisation_id, embassy_id) = 0 END),
  ADD CONSTRAINT conversation_open_draft_is_named CHECK (draft_opened_at IS NULL OR application_id IS NOT NULL),
  ADD CONSTRAINT conversation_of_two CHECK (organisation_id <> embassy_id);
ALTER TABLE message
  ADD CONSTRAINT message_numbered CHECK (sequence >= 1),
  ADD CONSTRAINT message_body CHECK (trim(body) <> '' AND char_length(body) <= 5000);
ALTER TABLE conversation_reading ADD CONSTRAINT conversation_reading_sequence CHECK (last_sequence >= 1);

CREATE TRIGGER message_append_only BEFORE UPDATE OR DELETE ON message
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
