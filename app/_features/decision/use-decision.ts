import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type UseFormReturn, useForm, useWatch } from "react-hook-form";
import { failureOf, trpc } from "@/app/_trpc/client";
import { type AwardCeilings, type AwardFinding, checkAward } from "@/server/domain/decision/ceiling";
import { checkEnvelope, type EnvelopeYear } from "@/server/domain/decision/envelope";
import { type DecisionInput, decision, isAward } from "@/server/domain/decision/schema";
import { readable } from "./amounts-table";
import type { Overtaken, Refusal } from "./refusal-alert";

export interface DecisionFormProps {
  applicationRef: string;
  ceilings: AwardCeilings;
  /** The envelope without this dossier's own award. */
  left: readonly EnvelopeYear[];
  prepared: DecisionInput | null;
  revision: number;
  /** When the results of the call were notified, as an instant: a decision then takes effect at once. */
  notifiedAt: string | null;
}

type Done = { kind: "saved"; at: Date; isOverride: boolean } | { kind: "cleared"; at: Date };

/** What is typed before anything is: no outcome is chosen for the person. */
const nothing = { outcome: undefined, amounts: {}, reason: "", overrideReason: "" };

/** The limits that what is typed would pass. */
export function findingsOf(
  amounts: DecisionInput["amounts"],
  ceilings: AwardCeilings,
  left: readonly EnvelopeYear[],
): AwardFinding[] {
  const typed = Object.fromEntries(Object.entries(amounts).map(([year, amount]) => [year, readable(amount)]));
  return [...checkAward(typed, ceilings, ""), ...checkEnvelope(typed, left, "")];
}

/** The state of the form by which a decision is prepared, or taken at once: what is typed, and what came of it. */
export function useDecision({ applicationRef, ceilings, left, prepared, revision, notifiedAt }: DecisionFormProps) {
  const router = useRouter();
  const form: UseFormReturn<DecisionInput> = useForm<DecisionInput>({
    resolver: zodResolver(decision),
    defaultValues: prepared ?? nothing,
    shouldFocusError: false,
  });
  const [expectedRevision, setExpectedRevision] = useState(revision);
  const [hasPrepared, setHasPrepared] = useState(prepared !== null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const { outcome, amounts } = useWatch({ control: form.control });
  const findings = outcome && isAward(outcome) ? findingsOf(form.getValues("amounts"), ceilings, left) : [];

  /** @returns whether it was recorded. */
  async function record(input: DecisionInput): Promise<boolean> {
    setRefusal(null);
    setDone(null);
    try {
      const atOnce = notifiedAt !== null;
      const answer = await trpc.decision.record.mutate({
        ref: applicationRef,
        decision: input,
        expectedRevision,
        atOnce,
      });
      if (answer.ok) {
        setExpectedRevision(answer.revision);
        setHasPrepared(true);
        setDone({ kind: "saved", at: new Date(), isOverride: answer.findings.length > 0 });
        form.reset(input);
        router.refresh();
        return true;
      }
      setRefusal(answer);
      if (answer.reason === "limitsPassed") router.refresh();
    } catch (error) {
      setRefusal({ reason: failureOf(error) });
    }
    return false;
  }

  async function clear(): Promise<void> {
    setRefusal(null);
    setDone(null);
    try {
      const answer = await trpc.decision.clear.mutate({ ref: applicationRef, expectedRevision });
      if (!answer.ok) return setRefusal(answer);
      setExpectedRevision(answer.revision);
      setHasPrepared(false);
      setDone({ kind: "cleared", at: new Date() });
      form.reset(nothing);
      router.refresh();
    } catch (error) {
      setRefusal({ reason: failureOf(error) });
    }
  }

  function showTheirs({ now, revision: current }: Overtaken): void {
    const theirs = now && {
      ...now,
      amounts: Object.fromEntries(now.amounts.map(({ year, amountCents }) => [String(year), amountCents])),
    };
    form.reset(theirs ?? nothing);
    setHasPrepared(now !== null);
    setExpectedRevision(current);
    setRefusal(null);
  }

  function keepMine({ now, revision: current }: Overtaken): void {
    setHasPrepared(now !== null);
    setExpectedRevision(current);
    setRefusal(null);
  }

  return { form, outcome, amounts, findings, hasPrepared, refusal, done, record, clear, showTheirs, keepMine };
}
