import "server-only";
import type { SelectOption } from "@/app/_components/select-field";
import { countryOptions } from "@/server/domain/country/names";
import type { Locale } from "@/server/domain/locale";
import type { OpenedKind } from "@/server/domain/organisation/members";
import type { ServiceInput } from "@/server/domain/organisation/service";
import { departmentNames } from "@/server/domain/organisation/territories";

/** What a service of this kind may answer for, in the order of names or of codes. */
export const placesFor = (kind: OpenedKind, locale: Locale): SelectOption[] =>
  kind === "embassyService"
    ? countryOptions(locale)
        .filter(({ code }) => code !== "FR")
        .map(({ code, name }) => ({ value: code, label: name }))
    : Object.entries(departmentNames)
        .map(([code, name]) => ({ value: code, label: `${code} ${name}` }))
        .sort((one, other) => one.value.localeCompare(other.value));

export const blankService = (kind: OpenedKind): ServiceInput =>
  kind === "embassyService" ? { kind, name: "", countries: [] } : { kind, name: "", department: "" };
