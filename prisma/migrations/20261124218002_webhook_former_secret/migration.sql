-- A secret that was replaced signs too until its program knows the new one.
-- AlterTable
ALTER TABLE "webhook_subscription" ADD COLUMN     "former_secret" TEXT,
ADD COLUMN     "former_until" TIMESTAMPTZ(3);

ALTER TABLE webhook_subscription
  ADD CONSTRAINT webhook_subscription_former CHECK ((former_secret IS NULL) = (former_until IS NULL));
