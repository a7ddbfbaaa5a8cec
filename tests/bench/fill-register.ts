import type { PrismaClient } from "@/server/db/generated/client";

const prefix = "banc-";
const countries = ["ML", "SN", "BF", "BJ", "TG"];
const themes = ["health", "education", "culture", "energy", "waterAndSanitation", "agriculture", "youth"];
const partners = 2_000;
const perAuthority = 20;

/** Adds cooperations of real authorities with invented partners until there are `size` of them. */
export async function growRegisterTo(database: PrismaClient, size: number): Promise<void> {
  if ((await database.registerEntry.count({ where: { slug: { startsWith: prefix } } })) === 0)
    await addPartners(database);
  const present = await database.cooperation.count({ where: { slug: { startsWith: prefix } } });
  if (present >= size) return;
  await database.$executeRaw`
    INSERT INTO register_entry (organisation_id, slug, categories, source)
    SELECT id, 'francais-' || id, ARRAY[kind], 'banc' FROM organisation WHERE insee_code IS NOT NULL
    ORDER BY md5(id::text) LIMIT ${Math.ceil(size / perAuthority)}::int
    ON CONFLICT (organisation_id) DO NOTHING`;
  // Each authority with partners that are far from each other, and each pair once.
  await database.$executeRaw`
    WITH french AS (
      SELECT organisation_id AS id, row_number() OVER (ORDER BY md5(organisation_id::text)) AS n
      FROM register_entry WHERE slug LIKE 'francais-%'
    ), abroad AS (
      SELECT organisation_id AS id, row_number() OVER (ORDER BY slug) - 1 AS n FROM register_entry WHERE slug LIKE 'banc-%'
    )
    INSERT INTO cooperation (slug, french_id, foreign_id, kind, since_year, themes, source)
    SELECT ${prefix} || f.n || '-' || turn, f.id, p.id, 'protocol', 1961 + (f.n * 7 + turn) % 65,
      ARRAY[(${themes}::text[])[1 + (f.n + turn) % ${themes.length}::int]], 'banc'
    FROM french f CROSS JOIN generate_series(0, ${perAuthority - 1}::int) turn
    JOIN abroad p ON p.n = (f.n * 13 + turn * ${partners / perAuthority}::int) % ${partners}::int
    WHERE (f.n - 1) * ${perAuthority}::int + turn < ${size}::int
    ON CONFLICT DO NOTHING`;
  await database.$executeRawUnsafe("VACUUM (ANALYZE)");
}

async function addPartners(database: PrismaClient): Promise<void> {
  await database.$executeRaw`
    INSERT INTO organisation (kind, name, search_name, country_code)
    SELECT 'foreignAuthority', 'Commune de Ville ' || n, 'commune ville ' || n,
      (${countries}::text[])[1 + n % ${countries.length}::int]
    FROM generate_series(1, ${partners}::int) n`;
  await database.$executeRaw`
    INSERT INTO register_entry (organisation_id, slug, categories, level, region, place, source)
    SELECT id, ${prefix} || id, '{foreignAuthority}', 'municipality',
      CASE WHEN country_code = 'ML' THEN 'ML-' || (1 + length(name) * 7 % 8) ELSE 'Région ' || length(name) % 5 END,
      'Ville', 'banc'
    FROM organisation WHERE kind = 'foreignAuthority' AND name LIKE 'Commune de Ville %'`;
}
