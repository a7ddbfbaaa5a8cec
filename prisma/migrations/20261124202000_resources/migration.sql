-- What the public finds under /ressources: news, conferences, documents and links, written in the application.
-- CreateEnum
CREATE TYPE "resource_kind" AS ENUM ('news', 'conference', 'document', 'link');

-- CreateTable
CREATE TABLE "resource" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "resource_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "country" TEXT,
    "language" TEXT NOT NULL DEFAULT 'fr',
    "url" TEXT,
    "dated_on" DATE,
    "published_at" TIMESTAMPTZ(3),
    "search_text" TEXT NOT NULL DEFAULT '',
    "updated_by" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference" (
    "resource_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "month_only" BOOLEAN NOT NULL DEFAULT false,
    "place" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Paris',

    CONSTRAINT "conference_pkey" PRIMARY KEY ("resource_id")
);

-- CreateTable
CREATE TABLE "conference_session" (
    "resource_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "conference_session_pkey" PRIMARY KEY ("resource_id","position")
);

-- CreateTable
CREATE TABLE "resource_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "resource_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scan" "scan_state" NOT NULL DEFAULT 'notScanned',
    "next_scan_at" TIMESTAMPTZ(3),
    "scan_tries" INTEGER NOT NULL DEFAULT 0,
    "scan_finding" TEXT,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_check" (
    "resource_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "status" INTEGER,
    "failure" TEXT NOT NULL DEFAULT '',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "next_check_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "link_check_pkey" PRIMARY KEY ("resource_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "resource_slug_key" ON "resource"("slug");

-- CreateIndex
CREATE INDEX "resource_kind_published_at_idx" ON "resource"("kind", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "resource_file_storage_key_key" ON "resource_file"("storage_key");

-- CreateIndex
CREATE INDEX "resource_file_resource_id_idx" ON "resource_file"("resource_id");

-- CreateIndex
CREATE INDEX "link_check_next_check_at_idx" ON "link_check"("next_check_at");

-- AddForeignKey
ALTER TABLE "conference" ADD CONSTRAINT "conference_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_session" ADD CONSTRAINT "conference_session_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_file" ADD CONSTRAINT "resource_file_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_check" ADD CONSTRAINT "link_check_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE resource
  ADD CONSTRAINT resource_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT resource_title CHECK (title <> ''),
  ADD CONSTRAINT resource_country CHECK (country ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT resource_url CHECK (url ~ '^https?://'),
  ADD CONSTRAINT resource_url_of_link CHECK (kind <> 'link' OR url IS NOT NULL),
  ADD CONSTRAINT resource_url_of_kind CHECK (url IS NULL OR kind IN ('link', 'document')),
  ADD CONSTRAINT resource_date_of_document CHECK ((kind = 'document') = (dated_on IS NOT NULL));

ALTER TABLE conference
  ADD CONSTRAINT conference_days CHECK (ends_on >= starts_on);

ALTER TABLE conference_session
  ADD CONSTRAINT conference_session_hours CHECK (ends_at > starts_at),
  ADD CONSTRAINT conference_session_position CHECK (position >= 0),
  ADD CONSTRAINT conference_session_title CHECK (title <> '');

ALTER TABLE resource_file
  ADD CONSTRAINT resource_file_size CHECK (size_bytes > 0),
  ADD CONSTRAINT resource_file_scan_planned_while_waiting CHECK ((scan = 'waiting') = (next_scan_at IS NOT NULL)),
  ADD CONSTRAINT resource_file_finding_when_infected CHECK ((scan = 'infected') = (scan_finding IS NOT NULL)),
  ADD CONSTRAINT resource_file_destroyed_when_infected CHECK (destroyed_at IS NULL OR scan = 'infected');

CREATE INDEX resource_file_to_scan ON resource_file (next_scan_at) WHERE scan = 'waiting';
CREATE INDEX resource_file_to_destroy ON resource_file (id) WHERE scan = 'infected' AND destroyed_at IS NULL;

-- What was found stays found.
CREATE TRIGGER resource_file_infected_for_good BEFORE UPDATE OF scan ON resource_file
  FOR EACH ROW WHEN (OLD.scan = 'infected' AND NEW.scan <> 'infected') EXECUTE FUNCTION refuse_change();

ALTER TABLE link_check
  ADD CONSTRAINT link_check_failures CHECK (failures >= 0),
  ADD CONSTRAINT link_check_failed CHECK ((failures > 0) = (failure <> '')),
  ADD CONSTRAINT link_check_looked CHECK (failures = 0 OR checked_at IS NOT NULL);
