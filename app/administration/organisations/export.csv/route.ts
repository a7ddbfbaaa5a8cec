import { getLocale, getTranslations } from "next-intl/server";
import { csvStream } from "@/app/_components/csv-response";
import { paramsOf } from "@/app/_components/list-address";
import { departmentLabel } from "@/app/_features/service/organisations-list";
import { readOrganisationsQuery, toOrganisationsFilter } from "@/app/_features/service/query";
import { gate } from "@/server/auth/gate";
import { countryName } from "@/server/domain/country/names";
import { parisDay } from "@/server/domain/paris-time";
import { type ListedOrganisation, listOrganisations } from "@/server/services/organisation/list-organisations";

/** The organisations as filtered on the page, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const granted = await gate.space("organisation.create");
  const filter = toOrganisationsFilter(readOrganisationsQuery(paramsOf(request)));
  const [t, kinds, locale] = await Promise.all([
    getTranslations("services.list"),
    getTranslations("organisations.kind"),
    getLocale(),
  ]);
  async function* pages(): AsyncGenerator<ListedOrganisation[]> {
    for (let page = 1; ; page += 1) {
      const { organisations } = await listOrganisations(granted, { ...filter, page });
      if (organisations.length === 0) return;
      yield organisations;
    }
  }
  return csvStream({
    fileName: "organisations.csv",
    header: [t("name"), t("kind"), t("scope"), t("members"), t("invited"), t("closed")],
    chunks: pages(),
    line: ({ name, kind, servedCountries, departmentCode, members, invited, closedAt }) => [
      ...[name, kinds(kind)],
      kind === "embassyService"
        ? servedCountries.map((country) => countryName(country, locale)).join(", ")
        : departmentCode === null
          ? ""
          : departmentLabel(departmentCode),
      ...[String(members), String(invited), closedAt ? parisDay(closedAt) : ""],
    ],
  });
}
