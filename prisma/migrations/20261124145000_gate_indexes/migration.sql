-- What stands before every act on a dossier: the dossiers of its authority that still owe a report, and its files as they
-- stand. Without them, the first is looked for among all dossiers of the authority.
CREATE INDEX application_report_outstanding ON application (lead_organisation_id) WHERE status = 'finalReportDue';
CREATE INDEX attachment_current ON attachment (application_id) WHERE removed_at IS NULL;
