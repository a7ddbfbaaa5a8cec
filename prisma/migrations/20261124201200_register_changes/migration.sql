-- That the register changed, so that what was counted of it is kept until then.
-- CreateTable
CREATE TABLE "register_change" (
    "id" BIGSERIAL NOT NULL,

    CONSTRAINT "register_change_pkey" PRIMARY KEY ("id")
);


-- In the transaction of the change: seen by others exactly when the change is. Of old rows some go each time; those that
-- another transaction is removing are left to it.
CREATE FUNCTION note_register_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE latest bigint;
BEGIN
  INSERT INTO register_change DEFAULT VALUES RETURNING id INTO latest;
  DELETE FROM register_change WHERE id IN (
    SELECT id FROM register_change WHERE id < latest - 100 ORDER BY id LIMIT 20 FOR UPDATE SKIP LOCKED
  );
  RETURN NULL;
END
$$;

CREATE TRIGGER cooperation_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cooperation
  FOR EACH STATEMENT EXECUTE FUNCTION note_register_change();
CREATE TRIGGER register_entry_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON register_entry
  FOR EACH STATEMENT EXECUTE FUNCTION note_register_change();
CREATE TRIGGER register_project_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON register_project
  FOR EACH STATEMENT EXECUTE FUNCTION note_register_change();
-- Of an authority, what the register shows of it.
CREATE TRIGGER organisation_changed AFTER UPDATE OF name, country_code, department_code, region_code ON organisation
  FOR EACH STATEMENT EXECUTE FUNCTION note_register_change();
