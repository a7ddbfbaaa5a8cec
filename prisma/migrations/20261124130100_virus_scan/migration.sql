-- What the virus scanner says of each attachment, and the queue of those it has not answered for.
-- CreateEnum
CREATE TYPE "scan_state" AS ENUM ('notScanned', 'waiting', 'clean', 'infected');

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "destroyed_at" TIMESTAMPTZ(3),
ADD COLUMN     "next_scan_at" TIMESTAMPTZ(3),
ADD COLUMN     "scan" "scan_state" NOT NULL DEFAULT 'notScanned',
ADD COLUMN     "scan_finding" TEXT,
ADD COLUMN     "scan_tries" INTEGER NOT NULL DEFAULT 0;


ALTER TABLE attachment
  ADD CONSTRAINT attachment_scan_planned_while_waiting CHECK ((scan = 'waiting') = (next_scan_at IS NOT NULL)),
  ADD CONSTRAINT attachment_finding_when_infected CHECK ((scan = 'infected') = (scan_finding IS NOT NULL)),
  ADD CONSTRAINT attachment_destroyed_when_infected CHECK (destroyed_at IS NULL OR scan = 'infected');

-- The queue, and the files that are still to be destroyed: few rows among many.
CREATE INDEX attachment_to_scan ON attachment (next_scan_at) WHERE scan = 'waiting';
CREATE INDEX attachment_to_destroy ON attachment (id) WHERE scan = 'infected' AND destroyed_at IS NULL;

-- What was found stays found.
CREATE TRIGGER attachment_infected_for_good BEFORE UPDATE OF scan ON attachment
  FOR EACH ROW WHEN (OLD.scan = 'infected' AND NEW.scan <> 'infected') EXECUTE FUNCTION refuse_change();
