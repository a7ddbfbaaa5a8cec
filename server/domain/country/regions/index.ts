import type { Locale } from "../../locale";
import { mali } from "./ml";
import type { Region } from "./region";

export type { Region } from "./region";

/** One file for each country whose regions are known; in the others a region is typed. */
const regions: Readonly<Record<string, readonly Region[]>> = { ML: mali };

/**
 * The first-level regions of a country on a day; without a day, all it has ever had.
 * Empty for a country whose regions are not recorded.
 */
export function regionsOf(country: string, date?: Date): readonly Region[] {
  const all = regions[country] ?? [];
  if (!date) return all;
  const day = date.toISOString().slice(0, 10);
  return all.filter(({ since }) => since === undefined || since <= day);
}

const byCode = new Map(
  Object.values(regions)
    .flat()
    .map((region) => [region.code, region]),
);

/** The region's name in a language. What is no code was typed by somebody, and is its own name. */
export function regionName(codeOrName: string, locale: Locale): string {
  const region = byCode.get(codeOrName);
  if (!region) return codeOrName;
  return typeof region.name === "string" ? region.name : region.name[locale];
}

/** The region that stood in this one's place on a day, e.g. Kayes for Kita in 2011; what is no code stays as it is. */
export function regionAsOf(code: string, date: Date): string {
  const region = byCode.get(code);
  if (region?.since === undefined || region.carvedOutOf === undefined) return code;
  return region.since <= date.toISOString().slice(0, 10) ? code : regionAsOf(region.carvedOutOf, date);
}

/** Whether a region is `region`, or was carved out of it. */
export function isWithin(code: string, region: string): boolean {
  if (code === region) return true;
  const origin = byCode.get(code)?.carvedOutOf;
  return origin !== undefined && isWithin(origin, region);
}

/** A region and those carved out of it; a name that was typed is only itself. */
export function codesWithin(country: string, region: string): string[] {
  const codes = regionsOf(country)
    .map(({ code }) => code)
    .filter((code) => isWithin(code, region));
  return codes.length > 0 ? codes : [region];
}
