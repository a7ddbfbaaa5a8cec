-- Few entries of the register are of départements or régions: they are found without reading all.
-- CreateIndex
CREATE INDEX "register_entry_categories_idx" ON "register_entry" USING GIN ("categories");
