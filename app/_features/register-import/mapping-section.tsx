import { useTranslations } from "next-intl";
import { Disclosure } from "@/app/_components/disclosure";
import { recordFields } from "@/server/domain/register/record";
import type { LoadedImport } from "@/server/services/register-import/load-import";
import { MappingForm } from "./mapping-form";

/** Which column holds what: open as long as something is missing. */
export function MappingSection({ batch }: { batch: LoadedImport }) {
  const t = useTranslations("register-import.mapping");
  const { id, header, sample, mapping, lacking } = batch;
  return (
    <section className="pas-section" aria-labelledby="colonnes">
      <h2 id="colonnes" className="fr-h4">
        {t("title")}
      </h2>
      <Disclosure
        open={lacking.length > 0}
        summary={t("summary", { count: Object.keys(mapping).length, total: recordFields.length })}
      >
        <p>{t("lead")}</p>
        <MappingForm id={id} header={header} sample={sample} mapping={mapping} />
      </Disclosure>
    </section>
  );
}
