-- How many dossiers there are in each status, and in all, for whoever may see them: without reading the dossiers.
CREATE INDEX "application_status_submitted_at_lead_organisation_id_idx" ON "application"("status", "submitted_at", "lead_organisation_id");
