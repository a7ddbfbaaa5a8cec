-- The register's history: every change of its records, by whoever made it, kept by the database itself.
-- CreateEnum
CREATE TYPE "register_change_cause" AS ENUM ('system', 'award', 'correction', 'confirmation', 'request', 'import', 'exchange', 'undo');

-- CreateEnum
CREATE TYPE "register_subject" AS ENUM ('entry', 'name', 'organisation', 'cooperation', 'project');

-- CreateTable
CREATE TABLE "register_change" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cause" "register_change_cause" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "batch_id" UUID,
    "subject" "register_subject" NOT NULL,
    "subject_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "former_slug" TEXT,

    CONSTRAINT "register_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "register_change_subject_subject_id_id_idx" ON "register_change"("subject", "subject_id", "id");

-- CreateIndex
CREATE INDEX "register_change_batch_id_idx" ON "register_change"("batch_id");

-- CreateIndex
CREATE INDEX "register_change_former_slug_idx" ON "register_change"("former_slug");


ALTER TABLE register_change
  ADD CONSTRAINT register_change_something CHECK (before IS DISTINCT FROM after);
CREATE TRIGGER register_change_append_only BEFORE UPDATE OR DELETE ON register_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Whoever changes the register says why in the setting passerelle.change, for the transaction:
-- {"cause": "...", "actorId": "...", "actorName": "...", "batchId": "..."}.
CREATE FUNCTION keep_register_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  said jsonb := COALESCE(NULLIF(current_setting('passerelle.change', true), ''), '{}')::jsonb;
  earlier jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  later jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
BEGIN
  IF earlier IS DISTINCT FROM later THEN
    INSERT INTO register_change (cause, actor_id, actor_name, batch_id, subject, subject_id, before, after, former_slug)
    VALUES (
      COALESCE(said->>'cause', 'system')::register_change_cause, (said->>'actorId')::uuid,
      COALESCE(said->>'actorName', ''), (said->>'batchId')::uuid,
      TG_ARGV[0]::register_subject, (COALESCE(later, earlier)->>TG_ARGV[1])::uuid, earlier, later,
      CASE WHEN later->>'slug' <> earlier->>'slug' THEN earlier->>'slug' END);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER register_entry_change AFTER INSERT OR UPDATE OR DELETE ON register_entry
  FOR EACH ROW EXECUTE FUNCTION keep_register_change('entry', 'organisation_id');
CREATE TRIGGER register_name_change AFTER INSERT OR UPDATE OR DELETE ON register_name
  FOR EACH ROW EXECUTE FUNCTION keep_register_change('name', 'organisation_id');
CREATE TRIGGER cooperation_change AFTER INSERT OR UPDATE OR DELETE ON cooperation
  FOR EACH ROW EXECUTE FUNCTION keep_register_change('cooperation', 'id');
CREATE TRIGGER register_project_change AFTER INSERT OR UPDATE OR DELETE ON register_project
  FOR EACH ROW EXECUTE FUNCTION keep_register_change('project', 'id');
-- Of an organisation, what the register shows of it.
CREATE FUNCTION is_in_register(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS
  'SELECT EXISTS (SELECT FROM register_entry WHERE organisation_id = organisation)';
CREATE TRIGGER organisation_change AFTER UPDATE OF name, country_code, department_code, region_code ON organisation
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.* AND is_in_register(NEW.id))
  EXECUTE FUNCTION keep_register_change('organisation', 'id');
