-- The questions of an open call as they were published: at its opening, then at each correction, dated and for good.
-- CreateTable
CREATE TABLE "call_questionnaire" (
    "call_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by_id" UUID,
    "published_by_name" TEXT NOT NULL,

    CONSTRAINT "call_questionnaire_pkey" PRIMARY KEY ("call_id","number")
);

-- AddForeignKey
ALTER TABLE "call_questionnaire" ADD CONSTRAINT "call_questionnaire_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE call_questionnaire ADD CONSTRAINT call_questionnaire_number CHECK (number >= 1);
-- The first one is what the call opened with; each later one says what it corrects.
ALTER TABLE call_questionnaire ADD CONSTRAINT call_questionnaire_note CHECK (number = 1 OR trim(note) <> '');

CREATE TRIGGER call_questionnaire_append_only BEFORE UPDATE OR DELETE ON call_questionnaire
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- From the opening on, dossiers are being written: the questions change only together with a published version.
CREATE FUNCTION refuse_unpublished_questions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND OLD.opens_at <= now() AND NEW.questions <> OLD.questions
    AND NOT EXISTS (
      SELECT FROM call_questionnaire q WHERE q.call_id = OLD.id AND q.definition = NEW.questions
        AND q.number = (SELECT max(l.number) FROM call_questionnaire l WHERE l.call_id = OLD.id))
  THEN
    RAISE EXCEPTION 'the questions of an open call change only by a published correction';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER call_questions_frozen BEFORE UPDATE OF questions ON call
  FOR EACH ROW EXECUTE FUNCTION refuse_unpublished_questions();
