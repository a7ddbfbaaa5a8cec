import { useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { TextField } from "@/app/_components/text-field";

interface AmountFormProps {
  typed?: string;
  /** What the records say of the amount typed; null while it is none. */
  isRight: boolean | null;
}

/** Whether an amount read on the paper is the one that was submitted: told without showing the amount itself. */
export function AmountForm({ typed, isRight }: AmountFormProps) {
  const t = useTranslations("receipts.verify");
  const isUnreadable = typed !== undefined && isRight === null;
  return (
    <section aria-labelledby="montant-titre" className="pas-section">
      <h2 id="montant-titre" className="fr-h5">
        {t("amountTitle")}
      </h2>
      <form method="get" className="pas-readable">
        <TextField
          name="montant"
          label={t("amount")}
          hint={t("amountHint")}
          defaultValue={typed}
          error={isUnreadable ? t("amountUnreadable") : undefined}
          inputMode="decimal"
          width="short"
          maxLength={40}
        />
        {isRight === true && <Alert tone="success">{t("amountRight")}</Alert>}
        {isRight === false && <Alert tone="error">{t("amountWrong")}</Alert>}
        <Button variant="secondary">{t("checkAmount")}</Button>
      </form>
    </section>
  );
}
