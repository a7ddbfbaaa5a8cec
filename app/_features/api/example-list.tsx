import { useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import type { Example } from "./examples";

export interface ExampleListProps {
  examples: readonly Example[];
}

/** Addresses that answer, as links: `examples`. */
export function ExampleList({ examples }: ExampleListProps) {
  const t = useTranslations("api.examples");
  return (
    <section className="pas-section">
      <h2>{t("title")}</h2>
      <p className="pas-prose">{t("text")}</p>
      <DefinitionList
        items={examples.map(({ name, address, year = "" }) => ({
          term: t(name, { year }),
          description: (
            <a className="fr-link" href={address}>
              <code>{address}</code>
            </a>
          ),
        }))}
      />
    </section>
  );
}
