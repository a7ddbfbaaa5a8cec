"use client";

import { useState } from "react";
import type { Lists } from "@/server/domain/application/form-sections";
import type { Finding } from "@/server/domain/call/rules";
import { Findings } from "./check-section";
import { Submission, type SubmissionFacts } from "./submission";

/** The check and the button, for somebody who signs for the authority and does not write. */
export function SubmitAsSignatory(
  props: SubmissionFacts & { reference: string; findings: Finding[]; lists: Lists; deadline: string | null },
) {
  const { findings: atFirst, lists, deadline, ...facts } = props;
  const [findings, setFindings] = useState(atFirst);
  return (
    <>
      <Findings reference={facts.reference} findings={findings} lists={lists} deadline={deadline} />
      <Submission
        {...facts}
        isBlocked={findings.some(({ severity }) => severity === "blocking")}
        onBlocked={setFindings}
      />
    </>
  );
}
