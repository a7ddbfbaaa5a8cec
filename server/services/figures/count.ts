import "server-only";
import { db } from "@/server/db/client";
import { type Axis, axes, type FigureLine, type Figures, isYearly } from "@/server/domain/figures/axis";
import type { Selection } from "@/server/domain/figures/selection";
import { awardsOf } from "./awards";

interface Row extends FigureLine {
  axis: Axis | "awarded" | "givenUp" | "instalments";
  authorities: number;
  countries: number;
}

/** Counts the awards of a selection along every axis, in one statement: all its figures agree with one another. */
export async function countFigures(selection: Selection): Promise<Figures> {
  const rows = await db().$queryRaw<Row[]>`
    WITH award AS MATERIALIZED (${awardsOf(selection)})
    SELECT
      CASE
        WHEN GROUPING(year) = 0 THEN 'decisionYear'
        WHEN GROUPING(region) = 0 THEN 'region'
        WHEN GROUPING(country) = 0 THEN 'country'
        WHEN GROUPING(theme) = 0 THEN 'theme'
        WHEN GROUPING(kind) = 0 THEN 'authorityKind'
        ELSE 'call'
      END AS axis,
      COALESCE(year::text, region, CASE WHEN GROUPING(region) = 1 THEN country END, theme, kind::text, slug) AS key,
      COALESCE(CASE WHEN GROUPING(region) = 0 THEN country END, title, '') AS detail,
      count(*)::int AS projects, COALESCE(sum(cents), 0)::float8 AS cents, 0 AS authorities, 0 AS countries
    FROM award GROUP BY GROUPING SETS ((year), (region, country), (country), (theme), (kind), (slug, title))
    UNION ALL
    SELECT 'awarded', '', '', count(*)::int, COALESCE(sum(cents), 0)::float8, count(DISTINCT lead)::int,
      count(DISTINCT NULLIF(country, ''))::int
    FROM award
    UNION ALL
    SELECT 'givenUp', '', '', count(*)::int, COALESCE(sum(cents), 0)::float8, 0, 0 FROM award WHERE given_up
    UNION ALL
    SELECT CASE WHEN GROUPING(due.year) = 0 THEN 'instalmentYear' ELSE 'instalments' END, COALESCE(due.year::text, ''), '',
      count(DISTINCT due.decision_id)::int, COALESCE(sum(due.amount_cents), 0)::float8, 0, 0
    FROM instalment due JOIN award ON award.id = due.decision_id GROUP BY GROUPING SETS ((due.year), ())`;

  const linesOf = (axis: Axis): FigureLine[] =>
    rows
      .filter((row) => row.axis === axis)
      .map(({ key, detail, projects, cents }) => ({ key, detail, projects, cents }))
      .sort((one, other) => (isYearly(axis) ? 0 : other.cents - one.cents) || (one.key < other.key ? -1 : 1));
  const totalsOf = (what: "awarded" | "givenUp" | "instalments") => {
    const { projects = 0, cents = 0, authorities = 0, countries = 0 } = rows.find(({ axis }) => axis === what) ?? {};
    return { projects, cents, authorities, countries };
  };
  const totalOf = (what: "givenUp" | "instalments") => {
    const { projects, cents } = totalsOf(what);
    return { projects, cents };
  };
  return {
    lines: Object.fromEntries(axes.map((axis) => [axis, linesOf(axis)])) as Figures["lines"],
    awarded: totalsOf("awarded"),
    givenUp: totalOf("givenUp"),
    instalments: totalOf("instalments"),
  };
}
