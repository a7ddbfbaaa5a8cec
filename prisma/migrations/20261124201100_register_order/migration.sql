-- The register in the order of names, by country and by theme, without reading all of it.
-- CreateIndex
CREATE INDEX "cooperation_themes_idx" ON "cooperation" USING GIN ("themes");

-- CreateIndex
CREATE INDEX "organisation_search_name_id_idx" ON "organisation"("search_name", "id");

-- CreateIndex
CREATE INDEX "organisation_country_code_kind_idx" ON "organisation"("country_code", "kind");

