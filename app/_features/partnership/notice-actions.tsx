"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/app/_components/button";
import { TextField } from "@/app/_components/text-field";
import { trpc } from "@/app/_trpc/client";
import type { NoticeEvent } from "@/server/domain/exchange/lifecycle";
import { ToldAlert } from "./told-alert";
import { useAct } from "./use-act";

interface NoticeActionsProps {
  noticeId: string;
  /** What the table offers this person now. */
  events: readonly NoticeEvent[];
  isDraft: boolean;
  /** The last day that may be given: "2027-11-24". */
  lastDay: string;
}

/** What its people can do with a notice. Ending it is asked once more before. */
export function NoticeActions({ noticeId, events, isDraft, lastDay }: NoticeActionsProps) {
  const t = useTranslations("exchange.manage");
  const { act, told, isBusy } = useAct();
  const [isClosing, setIsClosing] = useState(false);
  const may = (event: NoticeEvent) => events.includes(event);

  const run = (event: "submit" | "revise" | "close") =>
    act(async () => {
      const result = await trpc.exchange[event].mutate({ noticeId });
      if (result.ok) return { tone: "success", text: t(`done.${event}`) };
      return { tone: "warning", text: result.reason === "incomplete" ? t("incomplete") : t("notPossible") };
    });

  return (
    <>
      <ToldAlert told={told} />
      {may("renew") && <Renewal noticeId={noticeId} lastDay={lastDay} act={act} isBusy={isBusy} />}
      <ButtonGroup>
        {isDraft && may("submit") && (
          <>
            <ButtonLink href={`/compte/bourse/${noticeId}/modifier`}>{t("edit")}</ButtonLink>
            <Button type="button" variant="secondary" disabled={isBusy} onClick={() => void run("submit")}>
              {t("submit")}
            </Button>
          </>
        )}
        {may("revise") && (
          <Button type="button" variant="secondary" disabled={isBusy} onClick={() => void run("revise")}>
            {t("revise")}
          </Button>
        )}
        {may("close") &&
          (isClosing ? (
            <>
              <Button
                type="button"
                variant="secondary"
                disabled={isBusy}
                onClick={() => void run("close").then(() => setIsClosing(false))}
              >
                {t("closeConfirm")}
              </Button>
              <Button type="button" variant="tertiary" onClick={() => setIsClosing(false)}>
                {t("cancel")}
              </Button>
            </>
          ) : (
            <Button type="button" variant="tertiary" onClick={() => setIsClosing(true)}>
              {t("close")}
            </Button>
          ))}
      </ButtonGroup>
      {may("revise") && <p className="pas-muted fr-text--sm">{t("reviseHint")}</p>}
    </>
  );
}

/** Another last day, by a button: a link in a mail that is opened by a scanner renews nothing. */
function Renewal({
  noticeId,
  lastDay,
  act,
  isBusy,
}: Pick<NoticeActionsProps, "noticeId" | "lastDay"> & Pick<ReturnType<typeof useAct>, "act" | "isBusy">) {
  const t = useTranslations("exchange.manage");
  const problems = useTranslations("exchange.form.problems");
  const [until, setUntil] = useState(lastDay);
  const [error, setError] = useState<string>();

  const renew = () =>
    act(async () => {
      const result = await trpc.exchange.renew.mutate({ noticeId, until });
      if (!result.ok && result.reason === "badDay") {
        const text = problems(`until_${result.problem}` as "until_past");
        setError(text);
        return { tone: "error", text };
      }
      setError(undefined);
      return result.ok ? { tone: "success", text: t("done.renew") } : { tone: "warning", text: t("notPossible") };
    });

  return (
    <form
      noValidate
      className="pas-row pas-row--bottom fr-mb-2w"
      onSubmit={(event) => {
        event.preventDefault();
        void renew();
      }}
    >
      <TextField
        id="prolonger"
        name="until"
        type="date"
        width="short"
        label={t("renewUntil")}
        max={lastDay}
        value={until}
        error={error}
        onChange={(event) => setUntil(event.target.value)}
      />
      <Button disabled={isBusy}>{t("renew")}</Button>
    </form>
  );
}
