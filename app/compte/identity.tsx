import { getTranslations } from "next-intl/server";
import { ButtonGroup, ButtonLink } from "@/app/_components/button";
import { SelectField } from "@/app/_components/select-field";
import { SubmitButton } from "@/app/_components/submit-button";
import { TextField } from "@/app/_components/text-field";
import { locales } from "@/server/domain/locale";
import type { Actor } from "@/server/domain/user/actor";
import { saveAccount } from "./actions";

interface IdentityProps {
  actor: Actor;
  /** Where to go on once it is saved; null to stay. */
  next: string | null;
}

/** Name and language. */
export async function Identity({ actor, next }: IdentityProps) {
  const t = await getTranslations("account");
  return (
    <section className="pas-section">
      <h2>{t("identity")}</h2>
      <form action={saveAccount}>
        {next !== null && <input type="hidden" name="suite" value={next} />}
        <TextField
          name="name"
          autoComplete="name"
          maxLength={120}
          required={next !== null}
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
        <ButtonGroup>
          <SubmitButton>{t(next === null ? "save" : "welcome.save")}</SubmitButton>
          {next !== null && (
            <ButtonLink variant="quiet" href={next}>
              {t("welcome.later")}
            </ButtonLink>
          )}
        </ButtonGroup>
      </form>
    </section>
  );
}
