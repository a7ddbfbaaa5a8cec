"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import { formatDateTime } from "@/i18n/format";
import { signOffState } from "@/server/domain/application/sign-off";
import type { SignOffView } from "@/server/services/sign-off/sign-off-view";

const tones: Record<ReturnType<typeof signOffState>["state"], BadgeTone> = {
  missing: "warning",
  awaited: "info",
  given: "success",
  outdated: "warning",
  refused: "error",
};

/** Where the accord stands: who gave or refused it and when, since when it is awaited, what has changed since. */
export function SignOffStatus({ view }: { view: Pick<SignOffView, "facts" | "changed"> }) {
  const t = useTranslations("sign-off");
  const fields = useTranslations("dossier.save.fields");
  const locale = useLocale();
  const found = signOffState(view.facts);
  const values: Record<string, string> =
    found.state === "missing" ? {} : { by: found.by, date: formatDateTime(new Date(found.at), locale) };
  const comment = "comment" in found ? found.comment : "";
  return (
    <div aria-live="polite">
      <p className="fr-mb-1w">
        <Badge tone={tones[found.state]} icon>
          {t(`badges.${found.state}`)}
        </Badge>
      </p>
      <p>{t(`states.${found.state}` as "states.missing", values)}</p>
      {found.state === "outdated" && view.changed.length > 0 && (
        <p>
          {t("changed", {
            fields: new Intl.ListFormat(locale).format(
              view.changed.map((field) => fields(field.replace(".", "_") as "funding")),
            ),
          })}
        </p>
      )}
      {comment !== "" && <blockquote className="pas-text">{comment}</blockquote>}
    </div>
  );
}
