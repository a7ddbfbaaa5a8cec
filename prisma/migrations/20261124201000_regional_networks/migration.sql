-- Regional multi-actor networks: who supports cooperation in which French régions.
-- CreateTable
CREATE TABLE "regional_network" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "acronym" TEXT NOT NULL DEFAULT '',
    "region_codes" TEXT[],
    "website" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "regional_network_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "regional_network_slug_key" ON "regional_network"("slug");


ALTER TABLE regional_network
  ADD CONSTRAINT regional_network_covers CHECK (cardinality(region_codes) > 0),
  ADD CONSTRAINT regional_network_website CHECK (website = '' OR website LIKE 'https://%' OR website LIKE 'http://%');
