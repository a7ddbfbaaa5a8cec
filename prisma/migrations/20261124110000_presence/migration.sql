-- Who has the form of a dossier open, and where in it. Unlogged: it lives for a minute, and after a crash nobody is there.
CREATE UNLOGGED TABLE "presence" (
    "tab" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "away" BOOLEAN NOT NULL DEFAULT false,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("tab")
);

CREATE INDEX "presence_application_id_idx" ON "presence"("application_id");
