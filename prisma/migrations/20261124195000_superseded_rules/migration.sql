-- The rules of a call that is open are corrected by publishing others; those from before stay, with when and why.
-- CreateTable
CREATE TABLE "superseded_rules" (
    "call_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "held_until" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT NOT NULL,
    "corrected_by_id" UUID,

    CONSTRAINT "superseded_rules_pkey" PRIMARY KEY ("call_id","number")
);

-- AddForeignKey
ALTER TABLE "superseded_rules" ADD CONSTRAINT "superseded_rules_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE superseded_rules ADD CONSTRAINT superseded_rules_told CHECK (number >= 1 AND trim(note) <> '');
CREATE TRIGGER superseded_rules_append_only BEFORE UPDATE OR DELETE ON superseded_rules
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
