-- People invited into one dossier, by e-mail, to read, write or sign.
-- CreateEnum
CREATE TYPE "collaborator_role" AS ENUM ('read', 'edit', 'sign');

-- CreateTable
CREATE TABLE "collaborator" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "collaborator_role" NOT NULL,
    "token_digest" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "invited_by_id" UUID,
    "invited_by_name" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "collaborator_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "collaborator_token_digest_key" ON "collaborator"("token_digest");

-- CreateIndex
CREATE INDEX "collaborator_application_id_idx" ON "collaborator"("application_id");

-- CreateIndex
CREATE INDEX "collaborator_user_id_idx" ON "collaborator"("user_id");

-- AddForeignKey
ALTER TABLE "collaborator" ADD CONSTRAINT "collaborator_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaborator" ADD CONSTRAINT "collaborator_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE collaborator
  ADD CONSTRAINT collaborator_email CHECK (email = lower(trim(email)) AND email <> ''),
  ADD CONSTRAINT collaborator_accepted CHECK ((accepted_at IS NULL) = (user_id IS NULL));
CREATE UNIQUE INDEX collaborator_one_standing ON collaborator (application_id, email) WHERE removed_at IS NULL;
