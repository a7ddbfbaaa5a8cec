"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { failureOf, trpc } from "@/app/_trpc/client";

/** "Everything is still right": what an authority is asked once a year. */
export function ConfirmButton({ slug }: { slug: string }) {
  const t = useTranslations("entries.own");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [told, setTold] = useState<{ tone: "success" | "error"; text: string } | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);

  async function confirm() {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    try {
      await trpc.entry.confirm.mutate({ slug });
      setTold({ tone: "success", text: t("confirmed") });
      router.refresh();
    } catch (error) {
      setTold({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  }

  return (
    <>
      <div role="status">{told && <Alert tone={told.tone}>{told.text}</Alert>}</div>
      <Button type="button" aria-disabled={isSending} onClick={() => void confirm()}>
        {isSending ? t("confirming") : t("confirm")}
      </Button>
    </>
  );
}
