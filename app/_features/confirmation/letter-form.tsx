import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { formatFileSize } from "@/i18n/format";
import { acceptedEndings, isFileRefusal } from "@/server/domain/application/attachment";
import { maxLetterBytes } from "@/server/domain/application/confirmation";

interface Props {
  token: string;
  /** What became of the last one: "recue", or why it was refused. */
  told: string | undefined;
  letters: readonly string[];
  /** Whether one can still be given. */
  isOpen: boolean;
}

const ownRefusals = ["gone", "notEditable", "tooMany", "storageFull", "incomplete", "none"] as const;
type OwnRefusal = (typeof ownRefusals)[number];
const isOwnRefusal = (told: string): told is OwnRefusal => (ownRefusals as readonly string[]).includes(told);

/** To give a letter, in one piece: a plain form, which needs no script. */
export async function LetterForm({ token, told, letters, isOpen }: Props) {
  const t = await getTranslations("confirmation.letter");
  const size = formatFileSize(maxLetterBytes, await getLocale());
  return (
    <section aria-labelledby="lettre" className="pas-section fr-mt-6w">
      <h2 id="lettre" className="fr-h4">
        {t("title")}
      </h2>
      {told === "recue" && <Alert tone="success">{t("received")}</Alert>}
      {told !== undefined && told !== "recue" && <Refusal told={told} size={size} />}
      {letters.length > 0 && (
        <>
          <p className="fr-mb-1w">{t("given")}</p>
          <ul>
            {letters.map((name) => (
              <li key={name} className="pas-file-name">
                {name}
              </li>
            ))}
          </ul>
        </>
      )}
      {isOpen ? (
        <form method="post" action={`/api/confirmation/${encodeURIComponent(token)}`} encType="multipart/form-data">
          <div className="fr-upload-group fr-mb-2w">
            <label className="fr-label" htmlFor="lettre-fichier">
              {t("file")}
              <span className="fr-hint-text">{t("hint", { size })}</span>
            </label>
            <input
              className="fr-upload"
              type="file"
              id="lettre-fichier"
              name="lettre"
              required
              accept={acceptedEndings.map((ending) => `.${ending}`).join(",")}
            />
          </div>
          <Button variant="secondary">{t("send")}</Button>
        </form>
      ) : (
        letters.length === 0 && <p>{t("closed")}</p>
      )}
    </section>
  );
}

async function Refusal({ told, size }: { told: string; size: string }) {
  const t = await getTranslations("confirmation.letter");
  const files = await getTranslations("attachments.failures");
  const text = isOwnRefusal(told)
    ? t(`refusals.${told}`)
    : isFileRefusal(told)
      ? files(told, { size })
      : t("refusals.none");
  return <Alert tone="error">{t("refused", { reason: text })}</Alert>;
}
