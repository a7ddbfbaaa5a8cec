import "server-only";
import { getTranslations } from "next-intl/server";
import { yearsOf } from "@/server/domain/application/content";
import type { Finding } from "@/server/domain/call/rules";
import { markersOf } from "@/server/domain/call/rules/markers";
import { themes as allThemes, isTheme } from "@/server/domain/call/themes";
import { countryOptions } from "@/server/domain/country/names";
import { regionName, regionsOf } from "@/server/domain/country/regions";
import type { Locale } from "@/server/domain/locale";
import { authorityLabel } from "@/server/domain/organisation/label";
import type { LoadedApplication } from "@/server/services/application/load";
import type { DraftView } from "./draft-context";

/** What the form needs of a dossier, as plain data for the browser. */
export async function toDraftView(
  application: LoadedApplication,
  findings: Finding[],
  locale: Locale,
): Promise<DraftView> {
  const { lead, call } = application;
  const kinds = await getTranslations("organisations.kind");
  const themes = await getTranslations("themes");
  const siren = await getTranslations("organisations");
  return {
    ref: application.ref,
    revision: application.revision,
    savedAt: application.savedAt.toISOString(),
    years: yearsOf(call),
    authority: {
      id: lead.id,
      name: authorityLabel(lead, kinds(lead.kind)),
      detail: lead.siren ? siren("siren", { siren: lead.siren }) : "",
    },
    content: application.content,
    findings,
    questions: call.questions.sections,
    callMarkers: markersOf(call.rules),
    spendsByCountry: call.rules.stateShare?.combination === "perCountry",
    // A call that names no theme or no country takes all of them.
    callThemes: (call.themes.length > 0 ? call.themes.filter(isTheme) : allThemes).map((value) => ({
      value,
      label: themes(value),
    })),
    callCountries: countryOptions(locale, call.countries.length > 0 ? call.countries : undefined).map(
      ({ code, name }) => ({
        value: code,
        label: name,
        regions: regionsOf(code, application.loadedAt).map((region) => ({
          value: region.code,
          label: regionName(region.code, locale),
        })),
      }),
    ),
  };
}
