import "server-only";
import { db } from "@/server/db/client";
import type { Cents } from "@/server/domain/money";
import { awardsOf } from "@/server/services/figures/awards";
import { cooperationColumns, cooperationSource, type ListedCooperation } from "./search";

export interface ShownCooperation extends Omit<ListedCooperation, "projects"> {
  source: string;
  confirmedAt: Date | null;
  /** The latest first. */
  projects: {
    title: string;
    theme: string;
    firstYear: number;
    lastYear: number;
    /** What the ministry granted it, when it was awarded a cofinancing here. */
    award: { cents: Cents; year: number; call: { slug: string; title: string }; givenUp: boolean } | null;
  }[];
}

/** A cooperation with its projects. @returns null when the register has none at this address. */
export async function showCooperation(slug: string): Promise<ShownCooperation | null> {
  const [row] = await db().$queryRaw<(ListedCooperation & { id: string; source: string; confirmedAt: Date | null })[]>`
    SELECT ${cooperationColumns}, c.id, c.source, c.confirmed_at AS "confirmedAt"
    FROM ${cooperationSource} WHERE c.slug = ${slug}`;
  if (!row) return null;
  const { id, projects: _, ...cooperation } = row;
  const projects = await db().$queryRaw<ShownCooperation["projects"]>`
    SELECT r.title, r.theme, r.first_year AS "firstYear", r.last_year AS "lastYear",
      CASE WHEN w.id IS NOT NULL THEN jsonb_build_object('cents', w.cents, 'year', w.year, 'givenUp', w.given_up,
        'call', jsonb_build_object('slug', w.slug, 'title', w.title)) END AS award
    FROM register_project r LEFT JOIN (${awardsOf({})}) w ON w.application_id = r.application_id
    WHERE r.cooperation_id = ${id}::uuid
    ORDER BY r.last_year DESC, r.first_year DESC, r.title`;
  return { ...cooperation, projects };
}
