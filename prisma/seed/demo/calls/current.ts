import { parisDay } from "@/server/domain/paris-time";
import { daysAfter, hourOn } from "../dates";
import type { CurrentCallKey, DemoCall } from "./call";
import { triennialQuestions } from "./questions";
import { rulesOf2024, rulesOf2025, rulesOfTogether, rulesOfTriennial, rulesWithSuspension } from "./rules";
import { callTexts } from "./texts";

/** Days from today: opening, deadline, last day for opinions, notification of the results. */
type Calendar = [opens: number, closes: number, opinionsDue: number, notified: number | null];

interface Current {
  /** Letters of the code, before the year. */
  letters: string;
  calendar: Calendar;
  rules: DemoCall["rules"];
  questions?: DemoCall["questions"];
  countries?: string[];
  themes?: DemoCall["themes"];
  /** Euros by year. */
  envelope: number[];
}

const countries = ["SN", "BJ", "TG", "MG", "MA"];

const calls: Record<CurrentCallKey, Current> = {
  earlier: {
    ...{ letters: "ANN", calendar: [-701, -641, -611, -566], rules: rulesOf2024 },
    envelope: [520_000],
  },
  recent: {
    ...{ letters: "ANN", calendar: [-335, -275, -245, -200], rules: rulesOf2025 },
    envelope: [480_000],
  },
  inDecision: {
    ...{ letters: "JEU", calendar: [-100, -40, -4, null], rules: rulesOf2025 },
    themes: ["youth", "sport", "education", "vocationalTraining", "culture", "digital"],
    envelope: [300_000],
  },
  openAnnual: {
    ...{ letters: "ANN", calendar: [-20, 24, 60, null], rules: rulesWithSuspension },
    countries: [...countries, "ML"],
    envelope: [650_000],
  },
  openTriennial: {
    ...{ letters: "TRI", calendar: [-30, 40, 85, null], rules: rulesOfTriennial, rulesWithSuspension },
    questions: triennialQuestions,
    envelope: [700_000, 600_000, 600_000],
  },
  openTogether: {
    ...{ letters: "SOL", calendar: [-16, 31, 66, null], rules: rulesOfTogether },
    envelope: [300_000],
  },
  coming: {
    ...{ letters: "CLI", calendar: [35, 95, 130, null], rules: rulesOf2025 },
    themes: ["climate", "energy", "waterAndSanitation", "biodiversity", "waste"],
    envelope: [500_000],
  },
  beingWritten: {
    ...{ letters: "PAT", calendar: [70, 130, 160, null], rules: rulesOf2024 },
    themes: ["heritage", "culture", "tourism"],
    envelope: [250_000],
  },
};

const yearOf = (instant: Date): number => Number(parisDay(instant).slice(0, 4));

/** Two calls decided, one in decision, three open, one to come, and one that is still being written. */
export const currentCalls = (now: Date): DemoCall[] =>
  Object.entries(calls).map(([key, call]): DemoCall => {
    const texts = callTexts[key as CurrentCallKey];
    const [opens, closes, opinionsDue, notified] = call.calendar;
    // Decided ones are of the year of their results, which are more than a year apart; the others of next year.
    const firstYear = yearOf(daysAfter(now, notified ?? 0)) + (notified === null ? 1 : 0);
    const isTriennial = call.envelope.length > 1;
    const years = isTriennial ? `${firstYear}-${firstYear + 2}` : `${firstYear}`;
    const opensAt = hourOn(now, opens, "09:00");
    const isPublished = key !== "beingWritten";
    return {
      ...{ key: key as CurrentCallKey, firstYear, rules: call.rules, envelope: call.envelope },
      ...(call.questions && { questions: call.questions }),
      code: `${call.letters}${String(firstYear).slice(2)}`,
      slug: `${texts.slug}-${years}`,
      kind: isTriennial ? "triennial" : "annual",
      title: `${texts.title} ${years}`,
      summary: texts.summary,
      description: texts.description,
      countries: call.countries ?? countries,
      themes: call.themes ?? [],
      opensAt,
      closesAt: hourOn(now, closes, "12:00"),
      opinionsDueAt: hourOn(now, opinionsDue, "18:00"),
      publishedAt: isPublished ? daysAfter(opensAt, key === "coming" ? -45 : -10) : null,
      resultsNotifiedAt: notified === null ? null : hourOn(now, notified, "15:30"),
    };
  });
