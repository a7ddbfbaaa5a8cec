-- People are invited into an organisation by e-mail; a service of the State is closed, and its record stays.
-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "closed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "membership_invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "roles" "membership_role"[],
    "invited_by_id" UUID,
    "invited_by_name" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sendings" INTEGER NOT NULL DEFAULT 1,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "organisation_department_code_idx" ON "organisation"("department_code");

-- CreateIndex
CREATE INDEX "membership_invitation_organisation_id_invited_at_idx" ON "membership_invitation"("organisation_id", "invited_at");

-- CreateIndex
CREATE INDEX "membership_invitation_email_idx" ON "membership_invitation"("email");

-- CreateIndex
CREATE INDEX "membership_invitation_user_id_idx" ON "membership_invitation"("user_id");

-- AddForeignKey
ALTER TABLE "membership_invitation" ADD CONSTRAINT "membership_invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_invitation" ADD CONSTRAINT "membership_invitation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE membership_invitation
  ADD CONSTRAINT membership_invitation_email CHECK (email = lower(trim(email)) AND email <> ''),
  ADD CONSTRAINT membership_invitation_roles CHECK (cardinality(roles) > 0),
  ADD CONSTRAINT membership_invitation_accepted CHECK ((accepted_at IS NULL) = (user_id IS NULL)),
  ADD CONSTRAINT membership_invitation_ends_once CHECK (accepted_at IS NULL OR withdrawn_at IS NULL);
CREATE UNIQUE INDEX membership_invitation_one_standing ON membership_invitation (organisation_id, email)
  WHERE accepted_at IS NULL AND withdrawn_at IS NULL;

ALTER TABLE organisation
  ADD CONSTRAINT organisation_closed CHECK (closed_at IS NULL OR kind IN ('embassyService', 'prefecture'));
-- A département has one prefecture.
CREATE UNIQUE INDEX organisation_one_prefecture ON organisation (department_code)
  WHERE kind = 'prefecture' AND closed_at IS NULL;
