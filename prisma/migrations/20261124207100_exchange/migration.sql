-- The partner exchange: notices, their answers, who agreed to be named, and what is pointed out to moderators.
-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('request', 'offer');

-- CreateEnum
CREATE TYPE "notice_status" AS ENUM ('draft', 'submitted', 'refused', 'published', 'expired', 'closed', 'matched');

-- CreateEnum
CREATE TYPE "answer_status" AS ENUM ('open', 'accepted', 'declined');

-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "answer_id" UUID;

-- CreateTable
CREATE TABLE "exchange_notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "status" "notice_status" NOT NULL DEFAULT 'draft',
    "status_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT NOT NULL DEFAULT '',
    "sought" TEXT NOT NULL DEFAULT '',
    "offered" TEXT NOT NULL DEFAULT '',
    "themes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "search_text" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',
    "population" INTEGER,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "until" DATE,
    "published_at" TIMESTAMPTZ(3),
    "refusal" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchange_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exchange_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "notice_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "status" "answer_status" NOT NULL DEFAULT 'open',
    "status_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cooperation_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchange_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exchange_consent" (
    "answer_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchange_consent_pkey" PRIMARY KEY ("answer_id","user_id")
);

-- CreateTable
CREATE TABLE "exchange_report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "notice_id" UUID NOT NULL,
    "answer_id" UUID,
    "organisation_id" UUID NOT NULL,
    "reporter_id" UUID,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),
    "handled_by_id" UUID,

    CONSTRAINT "exchange_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exchange_notice_slug_key" ON "exchange_notice"("slug");

-- CreateIndex
CREATE INDEX "exchange_notice_status_until_idx" ON "exchange_notice"("status", "until");

-- CreateIndex
CREATE INDEX "exchange_notice_organisation_id_idx" ON "exchange_notice"("organisation_id");

-- CreateIndex
CREATE INDEX "exchange_answer_organisation_id_created_at_idx" ON "exchange_answer"("organisation_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "exchange_answer_notice_id_organisation_id_key" ON "exchange_answer"("notice_id", "organisation_id");

-- CreateIndex
CREATE INDEX "exchange_report_notice_id_idx" ON "exchange_report"("notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_answer_id_key" ON "conversation"("answer_id");

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "exchange_answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_notice" ADD CONSTRAINT "exchange_notice_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_answer" ADD CONSTRAINT "exchange_answer_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "exchange_notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_answer" ADD CONSTRAINT "exchange_answer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_answer" ADD CONSTRAINT "exchange_answer_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "cooperation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_consent" ADD CONSTRAINT "exchange_consent_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "exchange_answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_consent" ADD CONSTRAINT "exchange_consent_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_consent" ADD CONSTRAINT "exchange_consent_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_report" ADD CONSTRAINT "exchange_report_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "exchange_notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_report" ADD CONSTRAINT "exchange_report_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "exchange_answer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exchange_report" ADD CONSTRAINT "exchange_report_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE exchange_notice
  -- What may be read was let through by a moderator; a draft is its authority's own.
  ADD CONSTRAINT exchange_notice_public CHECK (CASE status
    WHEN 'published' THEN published_at IS NOT NULL
    WHEN 'expired' THEN published_at IS NOT NULL
    WHEN 'matched' THEN published_at IS NOT NULL
    WHEN 'closed' THEN true
    ELSE published_at IS NULL END),
  ADD CONSTRAINT exchange_notice_whole CHECK (status IN ('draft', 'closed') OR (title <> '' AND sought <> '' AND offered <> ''
    AND cardinality(themes) > 0 AND cardinality(languages) > 0 AND until IS NOT NULL)),
  ADD CONSTRAINT exchange_notice_refusal CHECK (status <> 'refused' OR refusal IS NOT NULL),
  ADD CONSTRAINT exchange_notice_population CHECK (population > 0);
ALTER TABLE exchange_report ADD CONSTRAINT exchange_report_reason CHECK (trim(reason) <> '');
-- What was agreed is not taken back in silence; only whoever leaves takes it along.
CREATE TRIGGER exchange_consent_kept BEFORE UPDATE ON exchange_consent
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- The kind as text: its new value was added in the migration before this one.
ALTER TABLE conversation
  DROP CONSTRAINT conversation_columns_of_kind,
  ADD CONSTRAINT conversation_columns_of_kind CHECK (CASE kind::text
    WHEN 'dossier' THEN application_id IS NOT NULL
      AND num_nonnulls(call_id, organisation_id, embassy_id, draft_opened_at, answer_id) = 0
    WHEN 'exchange' THEN answer_id IS NOT NULL
      AND num_nonnulls(application_id, call_id, organisation_id, embassy_id, draft_opened_at) = 0
    ELSE num_nulls(call_id, organisation_id, embassy_id) = 0 AND answer_id IS NULL END);
