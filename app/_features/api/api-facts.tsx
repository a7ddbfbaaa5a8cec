import { useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import { openLicence } from "@/server/domain/open-data/licence";
import { readPolicy } from "@/server/domain/public-api/rate-limit";
import { apiBase, apiUrl } from "./addresses";

/** Where it is, what describes it, how often one may ask, under which licence. */
export function ApiFacts() {
  const t = useTranslations("api");
  const items = [
    { term: t("facts.base"), description: <code>{apiUrl("")}</code> },
    {
      term: t("facts.document"),
      description: t.rich("facts.documentText", {
        a: (words) => (
          <a className="fr-link" href={`${apiBase}/openapi.json`}>
            {words}
          </a>
        ),
      }),
    },
    {
      term: t("facts.limit"),
      description: t("facts.limitText", { quota: readPolicy.quota, seconds: readPolicy.window }),
    },
    { term: t("facts.fresh"), description: t("facts.freshText") },
    {
      term: t("facts.licence"),
      description: (
        <a className="fr-link" href={openLicence.address} rel="license">
          {openLicence.name}
        </a>
      ),
    },
  ];
  return (
    <section className="pas-section" aria-label={t("facts.label")}>
      <DefinitionList items={items} />
    </section>
  );
}
