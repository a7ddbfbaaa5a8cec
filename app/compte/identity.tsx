import { getTranslations } from "next-intl/server";
import { SelectField } from "@/app/_components/select-field";
import { SubmitButton } from "@/app/_components/submit-button";
import { TextField } from "@/app/_components/text-field";
import { locales } from "@/server/domain/locale";
import type { Actor } from "@/server/domain/user/actor";
import { saveAccount } from "./actions";

/** Name and language. */
export async function Identity({ actor }: { actor: Actor }) {
  const t = await getTranslations("account");
  return (
    <section className="pas-section">
      <h2>{t("identity")}</h2>
      <form action={saveAccount}>
        <TextField
          name="name"
          autoComplete="name"
          maxLength={120}
          defaultValue={actor.name}
          label={t("name")}
          hint={t("nameHint")}
          width="medium"
        />
        <SelectField
          name="locale"
          defaultValue={actor.locale}
          label={t("locale")}
          options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
          width="medium"
        />
        <SubmitButton>{t("save")}</SubmitButton>
      </form>
    </section>
  );
}
