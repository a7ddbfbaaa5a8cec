import type { PrismaClient } from "@/server/db/generated/client";

/**
 * A register as wide as France: cooperations by SQL, between the authorities of the official list and foreign ones of
 * seven countries, a fifth as many. Their slugs are "b-0000001", … so that more can be added.
 */
const prefix = "b-";
const perPartner = 5;
const countries = ["ML", "ML", "SN", "BF", "MG", "MA", "VN"];
const names = ["Koutiala", "Kita", "Dori", "Matam", "Ouarzazate", "Antsirabe", "Hué", "Kayes", "Thiès", "Atakpamé"];
const plain = ["koutiala", "kita", "dori", "matam", "ouarzazate", "antsirabe", "hue", "kayes", "thies", "atakpame"];
const themes = ["waterAndSanitation", "health", "education", "agriculture", "culture", "youth"];

export async function growRegisterTo(database: PrismaClient, size: number): Promise<void> {
  const [{ present } = { present: 0 }] = await database.$queryRaw<{ present: number }[]>`
    SELECT count(*)::int AS present FROM cooperation WHERE slug LIKE ${`${prefix}%`}`;
  if (present >= size) return;
  await addPartners(database, Math.ceil(present / perPartner) + 1, Math.ceil(size / perPartner));
  await addFrench(database);
  await addCooperations(database, present + 1, size);
  // As autovacuum would, sooner or later.
  await database.$executeRawUnsafe("VACUUM (ANALYZE)");
}

async function addPartners(database: PrismaClient, from: number, to: number): Promise<void> {
  await database.$executeRaw`
    WITH fresh AS (
      INSERT INTO organisation (kind, name, search_name, country_code, source)
      SELECT 'foreignAuthority', 'Commune de ' || (${names}::text[])[1 + n % ${names.length}::int] || ' ' || n,
        'commune de ' || (${plain}::text[])[1 + n % ${plain.length}::int] || ' ' || n,
        (${countries}::text[])[1 + n % ${countries.length}::int], ${prefix} || 'p' || lpad(n::text, 7, '0')
      FROM generate_series(${from}::int, ${to}::int) n RETURNING id, source, country_code
    )
    INSERT INTO register_entry (organisation_id, slug, categories, level, region, place, source)
    SELECT id, source, '{foreignAuthority}', 'municipality', country_code || '-' || (1 + hashtext(source) & 7), 'Lieu', 'essai'
    FROM fresh`;
}

/** Every French authority may cooperate: one that stands in the register without doing so costs what it costs. */
const addFrench = (database: PrismaClient) => database.$executeRaw`
  INSERT INTO register_entry (organisation_id, slug, categories, source)
  SELECT id, ${prefix} || kind || '-' || insee_code, ARRAY[kind], 'essai' FROM organisation
  WHERE insee_code IS NOT NULL ON CONFLICT DO NOTHING`;

async function addCooperations(database: PrismaClient, from: number, to: number): Promise<void> {
  const authorities = await database.organisation.count({ where: { inseeCode: { not: null } } });
  await database.$executeRaw`
    WITH french AS MATERIALIZED (
      SELECT id, row_number() OVER (ORDER BY insee_code, kind) - 1 AS rank FROM organisation WHERE insee_code IS NOT NULL
    )
    INSERT INTO cooperation (slug, french_id, foreign_id, kind, status, since_year, until_year, themes, source)
    SELECT ${prefix} || lpad(n::text, 7, '0'), french.id, partner.organisation_id,
      (ARRAY['twinning', 'protocol', 'agreement'])[1 + n % 3]::cooperation_kind,
      (CASE n % 8 WHEN 0 THEN 'ended' WHEN 1 THEN 'dormant' ELSE 'active' END)::cooperation_status,
      1961 + n % 55, CASE n % 8 WHEN 0 THEN 2020 END, ARRAY[(${themes}::text[])[1 + n % ${themes.length}::int]], 'essai'
    FROM generate_series(${from}::int, ${to}::int) n
    JOIN french ON french.rank = (n::bigint * 7919) % ${authorities}::bigint
    JOIN register_entry partner ON partner.slug = ${prefix} || 'p' || lpad((1 + (n - 1) / ${perPartner}::int)::text, 7, '0')`;
}
