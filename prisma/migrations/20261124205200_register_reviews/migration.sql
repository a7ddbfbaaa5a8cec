-- What embassies said of what authorities corrected in the register.
-- CreateTable
CREATE TABLE "register_review" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "change_id" BIGINT NOT NULL,
    "is_confirmed" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "register_review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "register_review_subject_subject_id_change_id_idx" ON "register_review"("subject", "subject_id", "change_id");

ALTER TABLE register_review
  ADD CONSTRAINT register_review_subject CHECK (subject IN ('entry', 'cooperation')),
  -- Who writes something else says why.
  ADD CONSTRAINT register_review_reason CHECK (is_confirmed OR trim(reason) <> '');
CREATE TRIGGER register_review_append_only BEFORE UPDATE OR DELETE ON register_review
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
