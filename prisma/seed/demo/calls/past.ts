import { daysAfter } from "../dates";
import type { DemoCall, PastCallKey } from "./call";
import { rulesOf2008, rulesOf2010 } from "./rules";

const noon = (day: string) => new Date(`${day}T11:00:00Z`);

interface Past {
  year: number;
  /** Opening, deadline, last day for opinions, notification. */
  dates: [string, string, string, string];
  envelope: number[];
  summary: string;
  /** What was published of the year of decision, as a quotation. */
  published?: string;
}

const calls: Record<PastCallKey, Past> = {
  ANN08: {
    year: 2008,
    dates: ["2008-01-15", "2008-03-14", "2008-04-30", "2008-06-10"],
    envelope: [200_000],
    summary: "Une année d’action avec une collectivité malienne.",
  },
  ANN09: {
    year: 2009,
    dates: ["2009-01-14", "2009-03-13", "2009-04-30", "2009-06-11"],
    envelope: [230_000],
    summary: "Une année d’action, au lendemain des Assises de Bamako de décembre 2008.",
  },
  TRI10: {
    year: 2010,
    dates: ["2009-12-15", "2010-02-15", "2010-03-31", "2010-06-15"],
    envelope: [780_000, 580_000, 580_000],
    summary: "Trois années pour des coopérations déjà installées, avec une prime au travail à plusieurs.",
    published: "pour 2010, tous appels réunis : 22 projets et 2,1 M€, la plupart triennaux",
  },
  ANN10: {
    year: 2010,
    dates: ["2010-01-11", "2010-03-12", "2010-04-30", "2010-06-15"],
    envelope: [240_000],
    summary: "Une année pour commencer, ou pour un besoin précis.",
    published: "pour 2010, tous appels réunis : 22 projets et 2,1 M€, la plupart triennaux",
  },
  ANN11: {
    year: 2011,
    dates: ["2011-01-10", "2011-03-11", "2011-04-29", "2011-06-20"],
    envelope: [200_000],
    summary: "Une année d’action, l’année des Assises de Bamako de décembre 2011.",
    published: "pour 2011 : 9 projets et 200 000 €",
  },
  ANN12: {
    year: 2012,
    dates: ["2012-01-09", "2012-02-29", "2012-03-20", "2012-06-18"],
    envelope: [220_000],
    summary: "Une année d’action, là où elle restait possible.",
  },
};

function textOf({ published }: Past, isTriennial: boolean): string {
  return [
    isTriennial
      ? "Les collectivités françaises et maliennes qui travaillent ensemble depuis longtemps ont besoin d’un horizon. Cet appel cofinançait trois années d’un même projet, par tranches annuelles."
      : "Cet appel cofinançait une année d’un projet construit avec une collectivité malienne et inscrit dans son plan de développement.",
    "L’État apportait au plus le quart du budget à une collectivité seule, et jusqu’à 35 % quand plusieurs s’unissaient. Le service de coopération de l’ambassade donnait son avis sur chaque dossier.",
    published
      ? `Chiffres publiés par l’ambassade de France au Mali ${published}. Les totaux affichés par Passerelle sont recalculés à partir des dossiers ; ces dossiers eux-mêmes sont inventés pour la démonstration.`
      : "Aucun total n’est cité pour cette année : les dossiers et leurs montants sont inventés pour la démonstration.",
  ].join("\n\n");
}

/** The calls held with Mali from 2008 to 2012, all decided. */
export const pastCalls = (): DemoCall[] =>
  Object.entries(calls).map(([key, past]): DemoCall => {
    const { year, dates, envelope, summary } = past;
    const isTriennial = envelope.length > 1;
    const years = isTriennial ? `${year}-${year + 2}` : `${year}`;
    const [opensAt, closesAt, opinionsDueAt, resultsNotifiedAt] = dates.map(noon) as [Date, Date, Date, Date];
    return {
      ...{
        key: key as PastCallKey,
        code: key,
        firstYear: year,
        summary,
        envelope,
        rules: year < 2010 ? rulesOf2008 : rulesOf2010,
      },
      slug: `appel-franco-malien-${isTriennial ? "triennal" : "annuel"}-${years}`,
      kind: isTriennial ? "triennial" : "annual",
      title: `Appel à projets franco-malien ${isTriennial ? "triennal" : "annuel"} ${years}`,
      description: textOf(past, isTriennial),
      countries: ["ML"],
      themes: [],
      ...{ opensAt, closesAt, opinionsDueAt, resultsNotifiedAt, publishedAt: daysAfter(opensAt, -7) },
    };
  });
