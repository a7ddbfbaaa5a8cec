-- The clock looks once a day for others that answer a notice.
-- AlterTable
ALTER TABLE "exchange_notice" ADD COLUMN     "looked_on" DATE;
