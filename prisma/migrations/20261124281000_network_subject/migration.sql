-- The history of the register tells of regional networks as well. A new word is used from the next migration on.
-- AlterEnum
ALTER TYPE "register_subject" ADD VALUE 'network';
