-- The accord of an elected signatory before submission: each request and each answer, with what it was given on.
-- CreateTable
CREATE TABLE "sign_off_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "asked_by_id" UUID,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_off_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "attachment_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "is_given" BOOLEAN NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_off_request_application_id_asked_at_idx" ON "sign_off_request"("application_id", "asked_at");

-- CreateIndex
CREATE INDEX "sign_off_application_id_at_idx" ON "sign_off"("application_id", "at");

-- AddForeignKey
ALTER TABLE "sign_off_request" ADD CONSTRAINT "sign_off_request_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE sign_off ADD CONSTRAINT sign_off_reason CHECK (is_given OR trim(comment) <> '');

CREATE TRIGGER sign_off_request_append_only BEFORE UPDATE OR DELETE ON sign_off_request
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sign_off_append_only BEFORE UPDATE OR DELETE ON sign_off
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
