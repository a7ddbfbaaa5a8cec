-- The confirmation of its share by each party of a dossier, by a link of its own, and the letters that come with it.
-- CreateEnum
CREATE TYPE "party_kind" AS ENUM ('partner', 'coAuthority');

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "confirmation_request_id" UUID;

-- CreateTable
CREATE TABLE "confirmation_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "party_kind" "party_kind" NOT NULL,
    "party_id" TEXT NOT NULL,
    "party_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "token_digest" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" UUID,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "confirmation_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "request_id" UUID NOT NULL,
    "is_confirmed" BOOLEAN NOT NULL,
    "share" JSONB NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "confirmation_request_token_digest_key" ON "confirmation_request"("token_digest");

-- CreateIndex
CREATE INDEX "confirmation_request_application_id_idx" ON "confirmation_request"("application_id");

-- CreateIndex
CREATE INDEX "confirmation_request_id_at_idx" ON "confirmation"("request_id", "at");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_confirmation_request_id_fkey" FOREIGN KEY ("confirmation_request_id") REFERENCES "confirmation_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation_request" ADD CONSTRAINT "confirmation_request_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "confirmation_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE confirmation_request ADD CONSTRAINT confirmation_request_email CHECK (email = lower(trim(email)) AND email <> '');
CREATE UNIQUE INDEX confirmation_request_one_standing ON confirmation_request (application_id, party_kind, party_id)
  WHERE revoked_at IS NULL;
ALTER TABLE confirmation ADD CONSTRAINT confirmation_said CHECK (trim(name) <> '' AND (is_confirmed OR trim(reason) <> ''));
CREATE TRIGGER confirmation_append_only BEFORE UPDATE OR DELETE ON confirmation
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
