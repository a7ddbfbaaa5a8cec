"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";

/** Takes up the invitations that wait for the one who is signed in. */
export function JoinButton({ count }: { count: number }) {
  const t = useTranslations("members.waiting");
  const failures = useTranslations("failures");
  const router = useRouter();
  const isUnderWay = useRef(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function join() {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await trpc.member.join.mutate();
      router.push("/compte?rejoint=1");
      router.refresh();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      isUnderWay.current = false;
    }
  }
  return (
    <>
      {failure && <Alert tone="error">{failures(failure)}</Alert>}
      <Button type="button" onClick={() => void join()}>
        {t("join", { count })}
      </Button>
    </>
  );
}
