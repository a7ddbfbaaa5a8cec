import { z } from "zod";
import { countryOptions, isCountryCode } from "../country/names";
import { regionName, regionsOf } from "../country/regions";
import { locales } from "../locale";
import { cleanText, searchable } from "../text";
import { type ChoiceField, type ChoiceOf, choiceReader, type RecordField, type RecordWords, unguard } from "./record";

/** Why a cell, or a line, is not taken. Sentences: `register-import.reasons.<reason>` of the catalogue. */
export const cellReasons = [
  "tooLong",
  "badSiren",
  "badInseeCode",
  "badYear",
  "unknownCategory",
  "unknownLevel",
  "unknownCountry",
  "frenchCountry",
  "unknownKind",
  "unknownStatus",
  "unknownTheme",
  "noFrench",
  "noPartner",
  "noCountry",
  "untilBeforeSince",
  "untilWithoutEnd",
] as const;
export type CellReason = (typeof cellReasons)[number];

/** The cells of a line by field; a field that no column was given to is not there. */
export type RecordCells = Partial<Record<RecordField, string>>;

/** The longest that a text of the register may be. */
export const longestText = 300;

const regionCodes = new Map<string, ReadonlyMap<string, string>>();

/** Codes of a country's regions by their names in every language: made once for each country. */
function codesOf(country: string): ReadonlyMap<string, string> {
  const known = regionCodes.get(country);
  if (known) return known;
  const names = regionsOf(country).flatMap(({ code }) =>
    locales.map((locale) => [searchable(regionName(code, locale)), code] as const),
  );
  const codes = new Map([...names, ...regionsOf(country).map(({ code }) => [code, code] as const)]);
  regionCodes.set(country, codes);
  return codes;
}

/** The code of a region by its code or its name in either language; a region that is not recorded is its own name. */
export function regionCode(country: string, text: string): string {
  const codes = codesOf(country);
  return codes.size === 0 ? text : (codes.get(text) ?? codes.get(searchable(text)) ?? text);
}

/** A text as it is kept and compared: without what no database keeps, one way of ending a line, no spaces around it. */
export const keptText = (text: string): string => cleanText(text.replace(/\r\n?/g, "\n")).trim();

const problem = (message: CellReason) => ({ code: "custom" as const, message });
const cell = z.string().transform((text) => keptText(unguard(text)));
const plain = cell.pipe(z.string().max(longestText, problem("tooLong").message));

const read = <T>(reason: CellReason, reader: (text: string) => T | null) =>
  plain.transform((text, context) => {
    if (text === "") return null;
    const value = reader(text);
    if (value === null) context.issues.push({ ...problem(reason), input: text });
    return value;
  });

/** A SIREN, or the one that a SIRET begins with; spreadsheets put spaces in. */
function siren(text: string): string | null {
  const digits = text.replace(/[\s\u00a0\u202f]/g, "");
  return /^(\d{9}|\d{14})$/.test(digits) ? digits.slice(0, 9) : null;
}

/** Spreadsheets take the zero off that codes of the first nine departments begin with. */
function inseeCode(text: string): string | null {
  const code = text.replace(/[\s\u00a0\u202f]/g, "").toUpperCase();
  if (/^(\d|\d{4})$/.test(code)) return `0${code}`;
  return /^(\d[\dAB]|97\d|\d[\dAB]\d{3}|\d{9})$/.test(code) ? code : null;
}

/** A year, or that of a date. */
function year(text: string): number | null {
  const found = /^(\d{4})(?:[-/]\d{1,2}[-/]\d{1,2}.*)?$/.exec(text) ?? /^\d{1,2}[./-]\d{1,2}[./-](\d{4})$/.exec(text);
  const value = Number(found?.[1]);
  return value >= 1900 && value <= 2100 ? value : null;
}

const countries = new Map(
  locales.flatMap((locale) => countryOptions(locale).map(({ code, name }) => [searchable(name), code])),
);
const country = (text: string): string | null =>
  isCountryCode(text.toUpperCase()) ? text.toUpperCase() : (countries.get(searchable(text)) ?? null);

/** The schema of a line, whose cells may hold anything: each issue says why in one of `cellReasons`, on its field. */
export function recordSchema(words: RecordWords) {
  const choice = <F extends ChoiceField>(field: F, reason: CellReason) =>
    read<ChoiceOf<F>>(reason, choiceReader(field, words)).optional();
  const themeOf = choiceReader("themes", words);
  const text = plain.optional();
  return z
    .object({
      identifier: text,
      siren: read("badSiren", siren).optional(),
      inseeCode: read("badInseeCode", inseeCode).optional(),
      category: choice("category", "unknownCategory"),
      department: text,
      french: text,
      partner: text,
      level: choice("level", "unknownLevel"),
      country: read("unknownCountry", country).optional(),
      region: text,
      place: text,
      kind: choice("kind", "unknownKind"),
      status: choice("status", "unknownStatus"),
      since: read("badYear", year).optional(),
      until: read("badYear", year).optional(),
      themes: cell
        .transform((all, context) => {
          const names = all.split(/[,;|\n]/).flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));
          return [...new Set(names)].flatMap((name) => {
            const theme = themeOf(name);
            if (theme === null)
              context.issues.push({ ...problem("unknownTheme"), input: name, params: { text: name } });
            return theme === null ? [] : [theme];
          });
        })
        .optional(),
      source: text,
    })
    .superRefine((line, context) => {
      const lacks = (field: RecordField, reason: CellReason) =>
        context.addIssue({ ...problem(reason), input: line[field], path: [field] });
      if (!line.siren && !line.inseeCode && !line.french) lacks("french", "noFrench");
      if (!line.partner) lacks("partner", "noPartner");
      if (!line.country) lacks("country", "noCountry");
      if (line.country === "FR") lacks("country", "frenchCountry");
      if (line.since && line.until && line.until < line.since) lacks("until", "untilBeforeSince");
      if (line.until && line.status && line.status !== "ended") lacks("until", "untilWithoutEnd");
    })
    .transform((line) => ({ ...line, region: line.region && regionCode(line.country ?? "", line.region) }));
}

/** A line that was understood. Undefined: no column tells it; null or "": its cell is empty. */
export type RecordDraft = z.output<ReturnType<typeof recordSchema>>;

export interface CellProblem<Reason extends string = CellReason> {
  field: RecordField;
  reason: Reason;
  /** What stands there, or what it contradicts. */
  text: string;
}

export type RecordRead = { ok: true; line: RecordDraft } | { ok: false; problems: CellProblem[] };

/** Reads lines; the schema is made once for all of them. */
export function recordReader(words: RecordWords): (cells: RecordCells) => RecordRead {
  const schema = recordSchema(words);
  return (cells) => {
    const result = schema.safeParse(cells);
    if (result.success) return { ok: true, line: result.data };
    const problems = result.error.issues.map((issue): CellProblem => {
      const field = issue.path[0] as RecordField;
      const text = issue.code === "custom" && typeof issue.params?.text === "string" ? issue.params.text : cells[field];
      return { field, reason: cellReasons.find((one) => one === issue.message) ?? "tooLong", text: text ?? "" };
    });
    return { ok: false, problems };
  };
}
