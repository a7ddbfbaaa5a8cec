import { type ApplicationContent, emptyContent } from "@/server/domain/application/content";

/** A content that nothing stands against in a call without rules of its own, for the years given. */
export function completeContent(years: number[], over: Partial<ApplicationContent> = {}): ApplicationContent {
  const each = (amount: number) => Object.fromEntries(years.map((year) => [String(year), amount]));
  return {
    ...emptyContent,
    lead: {
      ...emptyContent.lead,
      contactName: "Camille Lagarde",
      contactEmail: "camille@demo.example.org",
      signatoryName: "Jeanne Morel",
    },
    partners: [
      {
        id: "p1",
        name: "Commune de Yélimané",
        country: "ML",
        region: "ML-1",
        place: "Yélimané",
        contactName: "",
        contactEmail: "",
      },
    ],
    project: {
      ...emptyContent.project,
      title: "Eau potable à Yélimané",
      themes: ["waterAndSanitation"],
      context: "Le bourg manque d’eau.",
      objectives: "De l’eau pour tous.",
      activities: "Un forage.",
      results: "Trois bornes fontaines.",
      startMonth: `${years[0]}-03`,
      durationMonths: 12 * years.length,
    },
    schedule: [{ id: "s1", label: "Forage", startMonth: `${years[0]}-03`, endMonth: "" }],
    expenditure: [{ id: "e1", category: "works", label: "Forage", amounts: each(2_000_000) }],
    funding: [
      { id: "f1", source: "state", kind: "cash", label: "", amounts: each(500_000) },
      { id: "f2", source: "lead", kind: "cash", label: "", amounts: each(1_500_000) },
    ],
    ...over,
  };
}
