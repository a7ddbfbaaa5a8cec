-- One program is called by one process at a time, and left in peace for a while when it does not answer: no other waits for it.
-- AlterTable
ALTER TABLE "webhook_subscription" ADD COLUMN     "next_call_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE INDEX webhook_delivery_due ON webhook_delivery (subscription_id, next_try_at) WHERE status = 'queued';
