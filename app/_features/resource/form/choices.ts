import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { SelectOption } from "@/app/_components/select-field";
import type { Namespace } from "@/messages";
import { countryOptions } from "@/server/domain/country/names";
import type { Actor } from "@/server/domain/user/actor";
import { managedCountries } from "@/server/services/resource/list-managed";

/** What the form of a resource says. */
export const resourceFormMessages: readonly Namespace[] = [
  "resource-admin",
  "record-form",
  "resources",
  "attachments",
  "failures",
];

export interface FormChoices {
  countries: SelectOption[];
  timeZones: SelectOption[];
}

/** What somebody may choose from: an embassy, among its countries alone. */
export async function formChoices(actor: Actor): Promise<FormChoices> {
  const [t, locale] = await Promise.all([getTranslations("resource-admin.fields"), getLocale()]);
  const own = managedCountries(actor);
  const countries = countryOptions(locale, own ?? undefined).map(({ code, name }) => ({ value: code, label: name }));
  return {
    countries: own === null ? [{ value: "", label: t("countryAll") }, ...countries] : countries,
    timeZones: Intl.supportedValuesOf("timeZone")
      .filter((zone) => /^(Africa|America|Asia|Atlantic|Europe|Indian|Pacific)\//.test(zone))
      .map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
  };
}
