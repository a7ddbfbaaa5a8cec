-- What a call asks beyond what every dossier says: the document of server/domain/call/questions/definition.ts.
-- AlterTable
ALTER TABLE "call" ADD COLUMN     "questions" JSONB NOT NULL DEFAULT '{"sections":[]}';

ALTER TABLE call ADD CONSTRAINT call_questions_sections CHECK (jsonb_typeof(questions -> 'sections') = 'array');
