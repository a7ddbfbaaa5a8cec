-- Whom to write to about an authority of the register: of people who are public only where they agreed.
-- CreateTable
CREATE TABLE "register_contact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "consent_at" TIMESTAMPTZ(3),
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "register_contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "register_contact_organisation_id_email_key" ON "register_contact"("organisation_id", "email");

-- AddForeignKey
ALTER TABLE "register_contact" ADD CONSTRAINT "register_contact_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "register_entry"("organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE register_contact
  ADD CONSTRAINT register_contact_email CHECK (email = lower(trim(email)) AND email <> ''),
  ADD CONSTRAINT register_contact_consent CHECK (is_public = (consent_at IS NOT NULL));
