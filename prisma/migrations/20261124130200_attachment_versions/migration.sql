-- What replaces an attachment keeps the earlier one, and a submitted version of the dossier says what was attached to it.
-- AlterTable
ALTER TABLE "application_version" ADD COLUMN     "attachment_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "series_id" UUID NOT NULL DEFAULT gen_random_uuid();

-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "replaces_id" UUID;

-- CreateIndex
CREATE INDEX "attachment_series_id_idx" ON "attachment"("series_id");


-- Two people replace the same document at once: one of them is first.
CREATE UNIQUE INDEX attachment_one_current ON attachment (series_id) WHERE removed_at IS NULL;

-- The versions that are there already: what was attached when they were submitted.
ALTER TABLE application_version DISABLE TRIGGER application_version_append_only;
UPDATE application_version v SET attachment_ids = COALESCE((
  SELECT array_agg(a.id ORDER BY a.uploaded_at) FROM attachment a
  WHERE a.application_id = v.application_id AND a.uploaded_at <= v.submitted_at
    AND (a.removed_at IS NULL OR a.removed_at > v.submitted_at)), '{}');
ALTER TABLE application_version ENABLE TRIGGER application_version_append_only;
