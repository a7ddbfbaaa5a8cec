"use client";

import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { Checkbox } from "@/app/_components/checkbox";
import { formatDateTime } from "@/i18n/format";

interface AtOnceProps {
  /** Instant of the notification; null for a dossier of the waiting list. */
  notifiedAt: string | null;
  isConfirmed: boolean;
  onConfirm(isConfirmed: boolean): void;
  error: string | undefined;
}

/** Warns that a decision takes effect as it is saved, and has it confirmed. */
export function AtOnce({ notifiedAt, isConfirmed, onConfirm, error }: AtOnceProps) {
  const t = useTranslations("decisions.form");
  const locale = useLocale();
  return (
    <>
      <Alert tone="warning" headingLevel={3} title={t("atOnceTitle")}>
        {notifiedAt === null
          ? t("waitlistAtOnce")
          : t("atOnce", { date: formatDateTime(new Date(notifiedAt), locale) })}
      </Alert>
      <Checkbox
        name="confirmation"
        label={t("confirmAtOnce")}
        checked={isConfirmed}
        onChange={({ target }) => onConfirm(target.checked)}
        error={error}
        className="pas-block"
      />
    </>
  );
}
