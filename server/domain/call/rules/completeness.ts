import type { SavedField } from "../../application/content";
import { readField } from "../../application/content-fields";
import { looksLikeEmail } from "../../text";
import { isTheme } from "../themes";
import type { Finding, FindingField, Rule } from "./rule";

const missing = (field: FindingField): Finding => ({ code: "missing", severity: "blocking", field });

const requiredFields = [
  "lead.contactName",
  "lead.contactEmail",
  "lead.signatoryName",
  "project.title",
  "project.themes",
  "project.context",
  "project.objectives",
  "project.activities",
  "project.results",
  "project.startMonth",
  "project.durationMonths",
  "partners",
  "schedule",
  "expenditure",
  "funding",
] as const satisfies SavedField[];

const requiredInRows = {
  partners: ["name", "country", "place"],
  schedule: ["label", "startMonth"],
} as const;

/** Whether every dossier must say it, whatever its call: a field, or that of a row ("partners.x1.name"). */
export function isRequired(field: string): boolean {
  const [list = "", , inRow] = field.split(".");
  if (inRow === undefined) return requiredFields.some((required) => required === field);
  return Object.entries(requiredInRows).some(([of, names]) => of === list && names.some((name) => name === inRow));
}

const isEmpty = (value: unknown): boolean =>
  value === null || (Array.isArray(value) ? value.length === 0 : typeof value === "string" && value.trim() === "");

/** What every dossier must say, whatever its call. */
export const completeness: Rule = (_, { content }) => [
  ...requiredFields.filter((field) => isEmpty(readField(content, field))).map(missing),
  ...content.partners.flatMap((partner) =>
    requiredInRows.partners
      .filter((name) => isEmpty(partner[name]))
      .map((name) => missing(`partners.${partner.id}.${name}`)),
  ),
  ...content.schedule.flatMap((step) =>
    requiredInRows.schedule.filter((name) => isEmpty(step[name])).map((name) => missing(`schedule.${step.id}.${name}`)),
  ),
];

/** The State is asked for something, and the project costs something. */
export const amountsAreGiven: Rule = (_, { content, budget }) => [
  ...(content.expenditure.length > 0 && budget.expenditure.total === 0 ? [missing("expenditure")] : []),
  ...(content.funding.length > 0 && budget.requested.total === 0
    ? [{ code: "nothingRequested", severity: "blocking", field: "funding" } as const]
    : []),
];

const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** A month in whole months since January of the year 0. */
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** Months are written as browsers send them, "2026-09": where there is no month picker, people type them. */
const months: Rule = (_, { content }) => {
  const given: { field: FindingField; month: string }[] = [
    { field: "project.startMonth", month: content.project.startMonth },
    ...content.schedule.flatMap(({ id, startMonth, endMonth }) => [
      { field: `schedule.${id}.startMonth` as const, month: startMonth },
      { field: `schedule.${id}.endMonth` as const, month: endMonth },
    ]),
  ];
  return given
    .filter(({ month }) => month.trim() !== "" && !isMonth(month))
    .map(({ field }) => ({ code: "monthInvalid", severity: "blocking", field }));
};

/** Values that cannot be right, whatever the call. */
export const coherence: Rule = (rules, subject) => [...months(rules, subject), ...values(rules, subject)];

const values: Rule = (_, { content, call }) => [
  ...(content.lead.contactEmail.trim() !== "" && !looksLikeEmail(content.lead.contactEmail.trim())
    ? [{ code: "emailInvalid", severity: "blocking", field: "lead.contactEmail" } as const]
    : []),
  ...content.project.themes
    .filter((theme) => !isTheme(theme) || (call.themes.length > 0 && !call.themes.includes(theme)))
    .map(
      (theme): Finding => ({
        ...{ code: "themeNotInCall", severity: "blocking", field: "project.themes", subject: theme },
        alternatives: [...call.themes],
      }),
    ),
  ...content.schedule
    .filter((step) => isMonth(step.startMonth) && isMonth(step.endMonth) && step.endMonth < step.startMonth)
    .map((step): Finding => {
      const [expected, actual] = [monthNumber(step.startMonth), monthNumber(step.endMonth)];
      return {
        ...{ code: "stepEndsBeforeStart", severity: "blocking", field: `schedule.${step.id}.endMonth` },
        ...{ unit: "calendarMonth", expected, actual, gap: expected - actual },
      };
    }),
];
