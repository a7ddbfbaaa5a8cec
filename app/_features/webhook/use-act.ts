import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { failureOf } from "@/app/_trpc/client";

/** One thing at a time, what came of it, and the page as it stands after. */
export function useAct() {
  const failures = useTranslations("failures");
  const router = useRouter();
  const [isSending, setIsSending] = useState(false);
  const [told, setTold] = useState("");

  /** @param doing answers with a text where that is to be told instead of `done`. */
  async function act(doing: () => Promise<unknown>, done: string): Promise<void> {
    if (isSending) return;
    setIsSending(true);
    try {
      const said = await doing();
      setTold(typeof said === "string" ? said : done);
      router.refresh();
    } catch (error) {
      setTold(failures(failureOf(error)));
    } finally {
      setIsSending(false);
    }
  }
  return { act, isSending, told };
}
