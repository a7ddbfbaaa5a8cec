import { isTheme, type Theme } from "../call/themes";

/** What a map shows: of one theme, of one region of its country. */
export interface MapSelection {
  /** Code or name of a region abroad. */
  region?: string;
  theme?: Theme;
}

/** The selection that an address asks for; what names nothing is left out. */
export function mapSelection(read: (word: "region" | "theme") => string | null): MapSelection {
  const [region, theme] = [read("region")?.trim(), read("theme")];
  return { ...(region && region.length <= 100 && { region }), ...(isTheme(theme) && { theme }) };
}

/** Where a map is: of the world, of a country, of one of its regions. */
export function mapAddress(country: string | null, { region, theme }: MapSelection): string {
  const params = new URLSearchParams({ ...(country && region && { region }), ...(theme && { theme }) }).toString();
  return [`/carte${country ? `/${country}` : ""}`, ...(params ? [params] : [])].join("?");
}
