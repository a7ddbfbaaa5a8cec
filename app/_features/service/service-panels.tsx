import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ClientMessages } from "@/app/_components/client-messages";
import { Disclosure } from "@/app/_components/disclosure";
import type { Granted } from "@/server/auth/grants";
import { countryName } from "@/server/domain/country/names";
import { type OpenedKind, openedKinds } from "@/server/domain/organisation/members";
import type { ServiceInput } from "@/server/domain/organisation/service";
import type { OrganisationKind } from "@/server/domain/user/actor";
import type { ShownOrganisation } from "@/server/services/organisation/show-organisation";
import { ClosePanel } from "./close-panel";
import { placesFor } from "./places";
import { ServiceForm } from "./service-form";

export const isOpened = (kind: OrganisationKind): kind is OpenedKind =>
  (openedKinds as readonly OrganisationKind[]).includes(kind);

interface PanelProps {
  organisation: Granted<"member.manage">["organisation"];
  shown: ShownOrganisation;
}

/** What is told of an embassy whose countries another one serves as well. */
export async function ServedTwice({ shown: { servedTwice } }: Pick<PanelProps, "shown">) {
  if (servedTwice.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("services.twice"), getLocale()]);
  return (
    <Alert tone="info" title={t("title")}>
      <ul>
        {servedTwice.map(({ country, by }) => (
          <li key={country}>{t("one", { country: countryName(country, locale), by })}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** To correct a service, and to close it. */
export async function ServicePanels({ organisation, shown }: PanelProps) {
  const [t, locale] = await Promise.all([getTranslations("services"), getLocale()]);
  const { id, kind, name, departmentCode } = organisation;
  if (shown.closedAt || !isOpened(kind)) return null;
  const initial: ServiceInput =
    kind === "embassyService"
      ? { kind, name, countries: shown.servedCountries }
      : { kind, name, department: departmentCode ?? "" };
  return (
    <ClientMessages namespaces={["services", "failures"]}>
      <section className="pas-section" aria-labelledby="corriger">
        <h2 id="corriger">{t("correct.title")}</h2>
        <Disclosure summary={t("correct.open")}>
          <ServiceForm organisationId={id} initial={initial} places={placesFor(kind, locale)} />
        </Disclosure>
      </section>
      <ClosePanel organisationId={id} name={name} />
    </ClientMessages>
  );
}
