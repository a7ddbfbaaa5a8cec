import { type APIRequestContext, expect } from "@playwright/test";

/** Projects and euros by year, as /chiffres.csv gives them. */
export type Figures = Record<string, { projects: number; euros: number }>;

/** What the public reads today: by year of the decision, or of the instalment. */
export async function readFigures(request: APIRequestContext, axis: "decision" | "echeance"): Promise<Figures> {
  const response = await request.get(`/chiffres.csv?axe=${axis}`);
  expect(response.status()).toBe(200);
  const [header, ...lines] = (await response.text()).trim().split("\n");
  expect(header).toBe("annee;projets;montant_eur");
  return Object.fromEntries(
    lines.map((line) => {
      const [year = "", projects, euros] = line.split(";");
      return [year, { projects: Number(projects), euros: Number(euros) }];
    }),
  );
}

/** The figures as they are once a project is awarded these euros in these years. */
export function grownBy(before: Figures, awarded: Record<string, number>): Figures {
  const after = { ...before };
  for (const [year, euros] of Object.entries(awarded)) {
    const { projects, euros: already } = before[year] ?? { projects: 0, euros: 0 };
    after[year] = { projects: projects + 1, euros: already + euros };
  }
  return after;
}
