-- Regional networks are kept in the application: their address may stay unpublished, they retire, their sites are looked at.
-- AlterTable
ALTER TABLE "regional_network" ADD COLUMN     "email_is_public" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "retired_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "network_link_check" (
    "network_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "status" INTEGER,
    "failure" TEXT NOT NULL DEFAULT '',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "next_check_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "network_link_check_pkey" PRIMARY KEY ("network_id")
);

-- CreateIndex
CREATE INDEX "network_link_check_next_check_at_idx" ON "network_link_check"("next_check_at");

-- AddForeignKey
ALTER TABLE "network_link_check" ADD CONSTRAINT "network_link_check_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "regional_network"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Every address that there is was published.
UPDATE regional_network SET email_is_public = email <> '';

ALTER TABLE regional_network
  ADD CONSTRAINT regional_network_named CHECK (name <> '' AND slug <> ''),
  ADD CONSTRAINT regional_network_public_email CHECK (NOT email_is_public OR email <> '');

ALTER TABLE network_link_check
  ADD CONSTRAINT network_link_check_failures CHECK (failures >= 0),
  ADD CONSTRAINT network_link_check_failed CHECK ((failures > 0) = (failure <> '')),
  ADD CONSTRAINT network_link_check_looked CHECK (failures = 0 OR checked_at IS NOT NULL);

-- A network that was retired stays, with its history.
CREATE TRIGGER regional_network_stays BEFORE DELETE ON regional_network
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER regional_network_change AFTER INSERT OR UPDATE ON regional_network
  FOR EACH ROW EXECUTE FUNCTION keep_register_change('network', 'id');

-- Its site is looked at, whoever wrote it; what is known of an address is forgotten with it.
INSERT INTO network_link_check (network_id, url)
SELECT id, website FROM regional_network WHERE website <> '';
CREATE FUNCTION plan_network_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM network_link_check
  WHERE network_id = NEW.id AND (url <> NEW.website OR NEW.retired_at IS NOT NULL);
  IF NEW.website <> '' AND NEW.retired_at IS NULL THEN
    INSERT INTO network_link_check (network_id, url) VALUES (NEW.id, NEW.website) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER regional_network_check AFTER INSERT OR UPDATE OF website, retired_at ON regional_network
  FOR EACH ROW EXECUTE FUNCTION plan_network_check();
