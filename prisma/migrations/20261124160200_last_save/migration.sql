-- When each person last wrote in a dossier.
-- CreateTable
CREATE TABLE "last_save" (
    "application_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "last_save_pkey" PRIMARY KEY ("application_id","user_id")
);
