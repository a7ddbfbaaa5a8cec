-- What the ministry asks to be changed in a dossier that it sends back: kept round by round.
-- CreateTable
CREATE TABLE "correction_round" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version_number" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "asked_by_id" UUID,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "correction_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction_request" (
    "round_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "remark" TEXT NOT NULL,

    CONSTRAINT "correction_request_pkey" PRIMARY KEY ("round_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "correction_round_application_id_number_key" ON "correction_round"("application_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "correction_request_round_id_field_key" ON "correction_request"("round_id", "field");

-- AddForeignKey
ALTER TABLE "correction_round" ADD CONSTRAINT "correction_round_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "correction_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE correction_round ADD CONSTRAINT correction_round_numbers CHECK (number >= 1 AND version_number >= 0);
ALTER TABLE correction_request ADD CONSTRAINT correction_request_remark CHECK (trim(remark) <> '' AND position >= 0);

CREATE TRIGGER correction_round_append_only BEFORE UPDATE OR DELETE ON correction_round
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER correction_request_append_only BEFORE UPDATE OR DELETE ON correction_request
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
