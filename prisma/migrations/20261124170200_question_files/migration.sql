-- A file may be the answer to a question of the call.
-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "question_id" TEXT;

-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "question_id" TEXT;

ALTER TABLE attachment ADD CONSTRAINT attachment_question CHECK (question_id IS NULL OR kind = 'other');
ALTER TABLE upload ADD CONSTRAINT upload_question CHECK (question_id IS NULL OR kind = 'other');
