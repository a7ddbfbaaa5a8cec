-- Until when the ministry lets an authority wait with a final report that is due.
-- AlterTable
ALTER TABLE "application" ADD COLUMN     "report_extended_until" TIMESTAMPTZ(3);

-- Only what was filed owes a report.
ALTER TABLE application ADD CONSTRAINT application_report_extension
  CHECK (report_extended_until IS NULL OR submitted_at IS NOT NULL);
