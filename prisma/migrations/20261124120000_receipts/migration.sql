-- A receipt for each submitted version, by a code that whoever holds the paper can have checked.
CREATE TABLE "receipt" (
    "code" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("code")
);
CREATE UNIQUE INDEX "receipt_version_id_key" ON "receipt"("version_id");
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_version_id_fkey" FOREIGN KEY ("version_id")
  REFERENCES "application_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE receipt
  ADD CONSTRAINT receipt_code CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{24}$'),
  ADD CONSTRAINT receipt_fingerprint CHECK (fingerprint ~ '^[0-9a-f]{64}$');
CREATE TRIGGER receipt_append_only BEFORE UPDATE OR DELETE ON receipt
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a receipt vouches for: number, version, instant in milliseconds, and all that the dossier said. jsonb writes one
-- document in one way only, whatever the order of its keys.
CREATE FUNCTION receipt_fingerprint(number text, version integer, submitted_at timestamptz, content jsonb)
RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    number, version, (extract(epoch FROM submitted_at::timestamptz(3)) * 1000)::bigint, content)::text, 'UTF8')), 'hex')
$$;
