-- What anybody asks of the register: to appear in it.
-- CreateEnum
CREATE TYPE "register_request_status" AS ENUM ('unconfirmed', 'pending', 'accepted', 'merged', 'refused');

-- CreateEnum
CREATE TYPE "request_side" AS ENUM ('french', 'foreign');

-- CreateTable
CREATE TABLE "register_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "status" "register_request_status" NOT NULL DEFAULT 'unconfirmed',
    "side" "request_side" NOT NULL,
    "french_id" UUID NOT NULL,
    "foreign_id" UUID,
    "foreign_name" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "region" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "kind" "cooperation_kind" NOT NULL,
    "since_year" INTEGER NOT NULL,
    "themes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "message" TEXT NOT NULL DEFAULT '',
    "contact_name" TEXT,
    "contact_role" TEXT,
    "contact_email" TEXT,
    "locale" TEXT NOT NULL,
    "token_digest" TEXT NOT NULL,
    "requester_digest" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answered_by_name" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "cooperation_id" UUID,

    CONSTRAINT "register_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "register_request_token_digest_key" ON "register_request"("token_digest");

-- CreateIndex
CREATE INDEX "register_request_status_country_confirmed_at_idx" ON "register_request"("status", "country", "confirmed_at");

-- CreateIndex
CREATE INDEX "register_request_requester_digest_created_at_idx" ON "register_request"("requester_digest", "created_at");

-- CreateIndex
CREATE INDEX "register_request_french_id_idx" ON "register_request"("french_id");

-- AddForeignKey
ALTER TABLE "register_request" ADD CONSTRAINT "register_request_french_id_fkey" FOREIGN KEY ("french_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_request" ADD CONSTRAINT "register_request_foreign_id_fkey" FOREIGN KEY ("foreign_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_request" ADD CONSTRAINT "register_request_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "cooperation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE register_request
  ADD CONSTRAINT register_request_email CHECK (contact_email = lower(trim(contact_email)) AND contact_email <> ''),
  ADD CONSTRAINT register_request_year CHECK (since_year BETWEEN 1900 AND 2100),
  ADD CONSTRAINT register_request_confirmed CHECK ((status = 'unconfirmed') = (confirmed_at IS NULL)),
  ADD CONSTRAINT register_request_answered CHECK ((status IN ('accepted', 'merged', 'refused')) = (answered_at IS NOT NULL)),
  ADD CONSTRAINT register_request_refused CHECK (status <> 'refused' OR trim(answer) <> ''),
  -- Who asks is forgotten as a whole, and not before the answer.
  ADD CONSTRAINT register_request_contact CHECK (
    (contact_name IS NULL) = (contact_email IS NULL) AND (contact_role IS NULL) = (contact_email IS NULL)
    AND (contact_email IS NOT NULL OR answered_at IS NOT NULL));
-- The names of authorities are compared within a country.
CREATE INDEX organisation_foreign_country_idx ON organisation (country_code) WHERE kind = 'foreignAuthority';
