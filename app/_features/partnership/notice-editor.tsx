import { getLocale } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import { countryOptions } from "@/server/domain/country/names";
import { regionName, regionsOf } from "@/server/domain/country/regions";
import { regionNames } from "@/server/domain/organisation/territories";
import { NoticeForm, type NoticeFormProps } from "./notice-form";

/** Countries whose regions are chosen from a list; in the others a region is typed. */
const withRegions = ["ML"];

/** The form of a notice with the lists it needs in the reader's language. */
export async function NoticeEditor(props: Omit<NoticeFormProps, "countries" | "regions">) {
  const locale = await getLocale();
  const abroad = withRegions.map((country) => [
    country,
    regionsOf(country).map(({ code }) => ({ value: code, label: regionName(code, locale) })),
  ]);
  const france = Object.entries(regionNames).map(([value, label]) => ({ value, label }));
  return (
    <ClientMessages namespaces={["exchange", "themes", "failures"]}>
      <NoticeForm
        {...props}
        countries={countryOptions(locale)
          .filter(({ code }) => code !== "FR")
          .map(({ code, name }) => ({ value: code, label: name }))}
        regions={{ ...Object.fromEntries(abroad), FR: france }}
      />
    </ClientMessages>
  );
}
