"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { trpc } from "@/app/_trpc/client";
import { ToldAlert } from "./told-alert";
import { useAct } from "./use-act";

/** For the notice's people: accepts an answer, agreeing to be named, or does not take it further. */
export function AnswerDecision({ answerId, other, isOpen }: { answerId: string; other: string; isOpen: boolean }) {
  const t = useTranslations("exchange.thread");
  const { act, told, isBusy } = useAct();
  const [agrees, setAgrees] = useState(false);
  const [isUnagreed, setIsUnagreed] = useState(false);
  const [isDeclining, setIsDeclining] = useState(false);
  const box = useRef<HTMLInputElement>(null);

  function accept() {
    setIsUnagreed(!agrees);
    if (!agrees) return box.current?.focus();
    void act(async () => {
      const { ok } = await trpc.exchange.accept.mutate({ answerId, agrees: true });
      return ok ? { tone: "success", text: t("accepted") } : { tone: "warning", text: t("alreadyDecided") };
    });
  }
  const decline = () =>
    act(async () => {
      const { ok } = await trpc.exchange.decline.mutate({ answerId });
      return ok ? { tone: "success", text: t("declined") } : { tone: "warning", text: t("alreadyDecided") };
    });

  return (
    <>
      <ToldAlert told={told} />
      {isOpen && (
        <>
          <h2 className="fr-h5">{t("decide")}</h2>
          <p>{t("decideText")}</p>
          <Checkbox
            ref={box}
            name="accord"
            label={t("agree", { authority: other })}
            checked={agrees}
            error={isUnagreed ? t("agreeMissing") : undefined}
            onChange={(event) => {
              setAgrees(event.target.checked);
              setIsUnagreed(false);
            }}
          />
          <div className="fr-mt-2w fr-mb-3w">
            <ButtonGroup>
              <Button type="button" disabled={isBusy} onClick={accept}>
                {t("accept")}
              </Button>
              {isDeclining ? (
                <>
                  <Button type="button" variant="secondary" disabled={isBusy} onClick={() => void decline()}>
                    {t("declineConfirm")}
                  </Button>
                  <Button type="button" variant="tertiary" onClick={() => setIsDeclining(false)}>
                    {t("cancel")}
                  </Button>
                </>
              ) : (
                <Button type="button" variant="tertiary" onClick={() => setIsDeclining(true)}>
                  {t("decline")}
                </Button>
              )}
            </ButtonGroup>
          </div>
        </>
      )}
    </>
  );
}

/** For a colleague who has not agreed yet: shows their name and address to the other authority too. */
export function ShareMine({ answerId }: { answerId: string }) {
  const t = useTranslations("exchange.thread");
  const { act, told, isBusy } = useAct();
  const share = () =>
    act(async () => {
      await trpc.exchange.agree.mutate({ answerId, agrees: true });
      return { tone: "success", text: t("agreed") };
    });
  return (
    <>
      <p className="pas-muted">{t("shareMineText")}</p>
      <ToldAlert told={told} />
      <Button type="button" variant="secondary" size="sm" disabled={isBusy} onClick={() => void share()}>
        {t("shareMine")}
      </Button>
    </>
  );
}
