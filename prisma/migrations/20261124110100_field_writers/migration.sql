-- Who last wrote each field of a dossier, beside the save that did.
ALTER TABLE "application" ADD COLUMN "field_writers" JSONB NOT NULL DEFAULT '{}';
