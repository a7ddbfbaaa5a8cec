"use client";

import { useState } from "react";
import { ConfirmationsWhereAsked } from "@/app/_features/confirmation/confirmations-panel";
import { SignOffPanel } from "@/app/_features/sign-off/sign-off-panel";
import { isHeldBack, useSignOff } from "@/app/_features/sign-off/use-sign-off";
import type { Lists } from "@/server/domain/application/form-sections";
import type { Finding } from "@/server/domain/call/rules";
import { Findings } from "./check-section";
import { Submission, type SubmissionFacts } from "./submission";
import type { CheckFacts } from "./submission-facts";

/** The check, the accord and the button, for somebody who signs for the authority and does not write. */
export function SubmitAsSignatory(
  props: SubmissionFacts & CheckFacts & { reference: string; findings: Finding[]; lists: Lists },
) {
  const { findings: atFirst, lists, deadline, signOff, confirmations, ...facts } = props;
  const [found, setFindings] = useState(atFirst);
  const accord = useSignOff(facts.reference, signOff);
  const findings = accord.withSignOff(found);
  return (
    <>
      <Findings reference={facts.reference} findings={findings} lists={lists} deadline={deadline} />
      <ConfirmationsWhereAsked reference={facts.reference} view={confirmations} onDone={() => {}} />
      {accord.view && <SignOffPanel reference={facts.reference} view={accord.view} onDone={accord.refresh} />}
      <Submission
        {...facts}
        isBlocked={isHeldBack(findings)}
        onBlocked={setFindings}
        isSigning={accord.view?.mayGive ?? false}
      />
    </>
  );
}
