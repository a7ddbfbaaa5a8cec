-- What has arrived of a file that is being sent, so that it goes on from there after a cut.
-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" "attachment_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "offset_bytes" INTEGER NOT NULL DEFAULT 0,
    "parts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "uploaded_by_id" UUID NOT NULL,
    "continued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attachment_id" UUID,
    "refusal" TEXT,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "upload_attachment_id_key" ON "upload"("attachment_id");

-- CreateIndex
CREATE INDEX "upload_application_id_idx" ON "upload"("application_id");

-- CreateIndex
CREATE INDEX "upload_continued_at_idx" ON "upload"("continued_at");

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE upload
  ADD CONSTRAINT upload_offset CHECK (size_bytes > 0 AND offset_bytes BETWEEN 0 AND size_bytes),
  -- A whole file becomes an attachment or is refused; one that is not whole is neither.
  ADD CONSTRAINT upload_one_outcome CHECK (num_nonnulls(attachment_id, refusal) <= CASE WHEN offset_bytes = size_bytes THEN 1 ELSE 0 END);
