"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";

interface DraftPanelProps {
  adviceId: string;
  /** The draft that the embassy may read now, and since when in words; null while it may read none. */
  opened: { title: string; since: string } | null;
  /** What the authority may let it read. */
  drafts: SelectOption[];
  /** The one that was named when advice was asked. */
  named?: string | undefined;
}

/** The authority lets the embassy read its draft, and takes that back. */
export function DraftPanel({ adviceId, opened, drafts, named }: DraftPanelProps) {
  const t = useTranslations("conversations.draft");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [chosen, setChosen] = useState(drafts.find(({ value }) => value === named)?.value ?? drafts[0]?.value ?? "");
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function act(what: () => Promise<void>) {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(null);
    try {
      await what();
      router.refresh();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <>
      <div role="status">
        {opened ? (
          <p>
            <strong>{t("open", { title: opened.title })}</strong> {t("since", { date: opened.since })}
          </p>
        ) : (
          <p>{t(drafts.length > 0 ? "closed" : "none")}</p>
        )}
      </div>
      {failure && <Alert tone="error">{failures(failure)}</Alert>}
      {!opened && drafts.length > 1 && (
        <SelectField
          name="brouillon"
          label={t("which")}
          options={drafts}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        />
      )}
      {/* One button in one place: whoever presses it does not lose it. */}
      {(opened || drafts.length > 0) && (
        <Button
          type="button"
          variant="secondary"
          aria-disabled={isBusy || undefined}
          onClick={() =>
            void act(() =>
              opened
                ? trpc.advice.closeDraft.mutate({ adviceId })
                : trpc.advice.openDraft.mutate({ adviceId, ref: chosen }),
            )
          }
        >
          {t(opened ? "close" : "letRead")}
        </Button>
      )}
    </>
  );
}
