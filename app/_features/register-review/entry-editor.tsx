import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import { Disclosure } from "@/app/_components/disclosure";
import { messages } from "@/messages";
import { themes } from "@/server/domain/call/themes";
import { countryOptions } from "@/server/domain/country/names";
import { regionName, regionsOf } from "@/server/domain/country/regions";
import type { Locale } from "@/server/domain/locale";
import { authorityLabel } from "@/server/domain/organisation/label";
import { cooperationKinds, cooperationStatuses, foreignLevels } from "@/server/domain/register/vocabulary";
import { isFrenchAuthority } from "@/server/domain/user/actor";
import type { HeldEntry } from "@/server/services/register/hold-entry";
import type { CooperationToEdit } from "@/server/services/register-review/edited";
import { AddCooperationForm } from "./add-cooperation-form";
import { CooperationForm, type CooperationWords } from "./cooperation-form";
import { EntryForm } from "./entry-form";

interface Props {
  entry: HeldEntry;
  version: string;
  cooperations: CooperationToEdit[];
  /** An embassy writes: it says why, and adds nothing. */
  asReview: boolean;
}

/** The forms of an entry: what it is, each of its cooperations, and one more. */
export async function EntryEditor({ entry, version, cooperations, asReview }: Props) {
  const [t, add, kinds, locale] = await Promise.all([
    getTranslations("entries.form"),
    getTranslations("entries.add"),
    getTranslations("organisations.kind"),
    getLocale(),
  ]);
  const words = cooperationWords(locale);
  const isFrench = isFrenchAuthority(entry.kind);
  const countries = isFrench ? countryOptions(locale).filter(({ code }) => code !== "FR") : [];
  const regions = (isFrench ? countries.map(({ code }) => code) : [entry.country]).flatMap((country) =>
    regionsOf(country).map(({ code }) => ({ code, name: regionName(code, locale) })),
  );
  return (
    <ClientMessages namespaces={["entries", "organisations", "failures"]}>
      <section aria-labelledby="identite" className="pas-section">
        <h2 id="identite">{t("identity")}</h2>
        {entry.level === null ? (
          <p>{t("official")}</p>
        ) : (
          <EntryForm
            entry={{
              ...{ slug: entry.slug, name: entry.name, region: regionName(entry.region, locale) },
              ...{ place: entry.place, level: entry.level, version },
            }}
            levels={foreignLevels.map((value) => ({ value, label: messages[locale].register.level[value] }))}
            regions={regions.map(({ name }) => name)}
            asReview={asReview}
          />
        )}
      </section>
      <section aria-labelledby="cooperations" className="pas-section">
        <h2 id="cooperations">{t("cooperations")}</h2>
        {cooperations.length === 0 && <p>{t("none")}</p>}
        {cooperations.map((cooperation) => (
          <Disclosure
            key={cooperation.id}
            summary={t("with", { name: authorityLabel(cooperation.partner, kinds(cooperation.partner.kind)) })}
          >
            <CooperationForm entry={entry.slug} cooperation={cooperation} words={words} asReview={asReview} />
          </Disclosure>
        ))}
        {!asReview && (
          <Disclosure summary={add("title")}>
            <AddCooperationForm
              entry={entry.slug}
              words={words}
              countries={countries.map(({ code, name }) => ({ value: code, label: name }))}
              regions={regions}
            />
          </Disclosure>
        )}
      </section>
    </ClientMessages>
  );
}

function cooperationWords(locale: Locale): CooperationWords {
  const { register, themes: names } = messages[locale];
  return {
    kinds: cooperationKinds.map((value) => ({ value, label: register.kind[value] })),
    statuses: cooperationStatuses.map((value) => ({ value, label: register.status[value] })),
    themes: themes.map((value) => ({ value, label: names[value] })),
  };
}
