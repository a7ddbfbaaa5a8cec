"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { maxLines } from "@/server/domain/application/budget-sheet";
import type { PasteFailure } from "./use-clipboard";

const shown = 8;

/** Why a block was not pasted: cell by cell, by its place in the block, since that is what people look at. */
export function PasteReport({ failure, onClose }: { failure: PasteFailure | null; onClose(): void }) {
  const t = useTranslations("budget");
  if (!failure) return null;
  return (
    <Alert tone="error" title={t("paste.title")} headingLevel={3}>
      {failure.reason === "unreadable" ? (
        <>
          <p>{t("paste.unreadable", { count: failure.problems.length })}</p>
          <ul>
            {failure.problems.slice(0, shown).map(({ row, column, text, reason }) => (
              <li key={`${row}:${column}`}>
                {t("paste.where", { row: row + 1, column: column + 1 })}{" "}
                {t(`reasons.${reason}`, { text: text.length > 40 ? `${text.slice(0, 40)}…` : text })}
              </li>
            ))}
          </ul>
          {failure.problems.length > shown && <p>{t("paste.more", { count: failure.problems.length - shown })}</p>}
        </>
      ) : (
        <p>{t(`paste.${failure.reason}`, { max: maxLines })}</p>
      )}
      <Button type="button" variant="tertiary" size="sm" onClick={onClose}>
        {t("paste.close")}
      </Button>
    </Alert>
  );
}
