"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { useToldPress } from "@/app/_features/answering/use-told-press";
import { trpc } from "@/app/_trpc/client";

/** "Everything is still right": what an authority is asked once a year. */
export function ConfirmButton({ slug }: { slug: string }) {
  const t = useTranslations("entries.own");
  const { told, isSending, send } = useToldPress(async () => {
    await trpc.entry.confirm.mutate({ slug });
    return { tone: "success", text: t("confirmed") };
  });
  return (
    <>
      {told}
      <Button type="button" aria-disabled={isSending} onClick={() => void send()}>
        {isSending ? t("confirming") : t("confirm")}
      </Button>
    </>
  );
}
