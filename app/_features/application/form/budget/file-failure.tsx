"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import type { FileFailure } from "./read-file";

/** Why a file is not taken; when cells could not be read, each of them, as the spreadsheet names it. */
export function FileFailureAlert({ failure }: { failure: FileFailure }) {
  const t = useTranslations("budget");
  if (failure.reason !== "unreadable")
    return (
      <Alert tone="error" title={t("file.failedTitle")} headingLevel={4}>
        <p>{t(`file.failures.${failure.reason}`, { sheet: "sheet" in failure ? failure.sheet : "" })}</p>
      </Alert>
    );
  const { problems, count } = failure;
  return (
    <Alert tone="error" title={t("file.failedTitle")} headingLevel={4}>
      <p>{t("file.unreadable", { count })}</p>
      <ul>
        {problems.map(({ sheet, cell, text, reason }) => (
          <li key={`${sheet}!${cell}`}>
            {t("file.cell", { sheet, cell })} {t(`reasons.${reason}`, { text })}
          </li>
        ))}
      </ul>
      {count > problems.length && <p>{t("paste.more", { count: count - problems.length })}</p>}
    </Alert>
  );
}
