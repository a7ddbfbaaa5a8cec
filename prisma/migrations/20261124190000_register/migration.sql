-- Who cooperates with whom, where, on what and since when: the public register.
-- CreateEnum
CREATE TYPE "foreign_level" AS ENUM ('municipality', 'intermunicipal', 'department', 'region');

-- CreateEnum
CREATE TYPE "cooperation_kind" AS ENUM ('twinning', 'protocol', 'agreement');

-- CreateEnum
CREATE TYPE "cooperation_status" AS ENUM ('active', 'dormant', 'ended');

-- CreateTable
CREATE TABLE "register_entry" (
    "organisation_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "categories" "organisation_kind"[],
    "level" "foreign_level",
    "region" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "register_name" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "since" DATE,
    "until" DATE NOT NULL,

    CONSTRAINT "register_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cooperation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "french_id" UUID NOT NULL,
    "foreign_id" UUID NOT NULL,
    "kind" "cooperation_kind" NOT NULL,
    "status" "cooperation_status" NOT NULL DEFAULT 'active',
    "since_year" INTEGER NOT NULL,
    "until_year" INTEGER,
    "themes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "source" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cooperation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_project" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cooperation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT '',
    "first_year" INTEGER NOT NULL,
    "last_year" INTEGER NOT NULL,
    "application_id" UUID,
    "source" TEXT NOT NULL,

    CONSTRAINT "register_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_figure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "country" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "published_on" DATE NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "published_figure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "register_entry_slug_key" ON "register_entry"("slug");

-- CreateIndex
CREATE INDEX "register_entry_region_idx" ON "register_entry"("region");

-- CreateIndex
CREATE INDEX "register_name_organisation_id_idx" ON "register_name"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "cooperation_slug_key" ON "cooperation"("slug");

-- CreateIndex
CREATE INDEX "cooperation_foreign_id_idx" ON "cooperation"("foreign_id");

-- CreateIndex
CREATE INDEX "cooperation_since_year_idx" ON "cooperation"("since_year");

-- CreateIndex
CREATE UNIQUE INDEX "cooperation_french_id_foreign_id_key" ON "cooperation"("french_id", "foreign_id");

-- CreateIndex
CREATE INDEX "register_project_cooperation_id_idx" ON "register_project"("cooperation_id");

-- CreateIndex
CREATE UNIQUE INDEX "register_project_application_id_cooperation_id_key" ON "register_project"("application_id", "cooperation_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_figure_country_figure_published_on_key" ON "published_figure"("country", "figure", "published_on");

-- AddForeignKey
ALTER TABLE "register_entry" ADD CONSTRAINT "register_entry_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_name" ADD CONSTRAINT "register_name_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "register_entry"("organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperation" ADD CONSTRAINT "cooperation_french_id_fkey" FOREIGN KEY ("french_id") REFERENCES "register_entry"("organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperation" ADD CONSTRAINT "cooperation_foreign_id_fkey" FOREIGN KEY ("foreign_id") REFERENCES "register_entry"("organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_project" ADD CONSTRAINT "register_project_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_project" ADD CONSTRAINT "register_project_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE register_entry
  ADD CONSTRAINT register_entry_categories CHECK (cardinality(categories) > 0),
  -- Abroad, and only there, an authority has a level, and a place of its own to be found by.
  ADD CONSTRAINT register_entry_abroad CHECK ((level IS NOT NULL) = ('foreignAuthority' = ANY(categories)));
ALTER TABLE register_name ADD CONSTRAINT register_name_days CHECK (since < until);
ALTER TABLE cooperation
  ADD CONSTRAINT cooperation_two CHECK (french_id <> foreign_id),
  ADD CONSTRAINT cooperation_years CHECK (since_year BETWEEN 1900 AND 2100 AND until_year >= since_year),
  ADD CONSTRAINT cooperation_ended CHECK ((status = 'ended') = (until_year IS NOT NULL));
ALTER TABLE register_project ADD CONSTRAINT register_project_years CHECK (first_year <= last_year);
ALTER TABLE published_figure ADD CONSTRAINT published_figure_value CHECK (value >= 0);
