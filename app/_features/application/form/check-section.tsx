"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext } from "react-hook-form";
import { Link } from "@/app/_components/link";
import { ConfirmationsWhereAsked } from "@/app/_features/confirmation/confirmations-panel";
import { useConfirmations } from "@/app/_features/confirmation/use-confirmations";
import { SignOffPanel } from "@/app/_features/sign-off/sign-off-panel";
import { useSignOff } from "@/app/_features/sign-off/use-sign-off";
import type { ApplicationContent } from "@/server/domain/application/content";
import type { Lists } from "@/server/domain/application/form-sections";
import type { Finding } from "@/server/domain/call/rules";
import { PlacedFinding } from "../finding-text";
import { useTheOthers } from "./company-context";
import { useDraft, useDraftView } from "./draft-context";
import { fieldId, isMendedAtCheck, mendingPath, sectionOf, sections } from "./sections";
import { Submission, type SubmissionFacts } from "./submission";
import type { CheckFacts } from "./submission-facts";

/** What still stands against the dossier, each with a link to where it is mended; then the one button that submits. */
export function CheckSection({ deadline, signOff, confirmations, ...facts }: SubmissionFacts & CheckFacts) {
  const view = useDraftView();
  const { findings, flush, pointAtMissing, refreshFindings } = useDraft();
  const { getValues } = useFormContext<ApplicationContent>();
  const accord = useSignOff(view.ref, signOff, useTheOthers().signOff, flush);
  const shares = useConfirmations(view.ref, confirmations, flush);
  useEffect(pointAtMissing, [pointAtMissing]);
  const standing = accord.withSignOff(shares.withConfirmations(findings));
  return (
    <>
      <Findings reference={view.ref} findings={standing} lists={getValues()} deadline={deadline} isMendedHere />
      <ConfirmationsWhereAsked reference={view.ref} view={shares.view} flush={flush} onDone={shares.refresh} />
      {accord.view && <SignOffPanel reference={view.ref} view={accord.view} flush={flush} onDone={accord.refresh} />}
      <Submission
        {...facts}
        reference={view.ref}
        isBlocked={standing.some(isBlocking)}
        flush={flush}
        onBlocked={(found) => {
          refreshFindings(found);
          accord.refresh();
          shares.refresh();
        }}
        isSigning={accord.view?.mayGive ?? false}
      />
    </>
  );
}

const isBlocking = ({ severity }: Finding) => severity === "blocking";

interface FindingsProps {
  reference: string;
  findings: Finding[];
  /** Where rows are counted. */
  lists: Lists;
  /** Null when there is none. */
  deadline: string | null;
  /** Whether the reader may mend them, and is led there. */
  isMendedHere?: boolean;
}

/** Whether the dossier is complete, and all that is not, section by section. */
export function Findings({ reference, findings, lists, deadline, isMendedHere = false }: FindingsProps) {
  const t = useTranslations("dossier.check");
  const words = useTranslations("submission");
  const blocking = findings.filter(isBlocking);
  return (
    <>
      {blocking.length === 0 ? (
        <div className="fr-alert fr-alert--success pas-block">
          <h2 className="fr-alert__title">{t("readyTitle")}</h2>
          <p>{deadline ? t("ready", { deadline }) : t("readyAnyTime")}</p>
        </div>
      ) : (
        <div className="fr-alert fr-alert--warning pas-block">
          <h2 className="fr-alert__title">{t("missingTitle", { count: blocking.length })}</h2>
          <p>
            {isMendedHere ? t("missing") : words("mendedByWriters")} {deadline && t("deadline", { deadline })}
          </p>
        </div>
      )}
      <FindingsBySection {...{ reference, findings, lists, isMendedHere }} />
    </>
  );
}

function FindingsBySection({ reference, findings, lists, isMendedHere }: Omit<FindingsProps, "deadline">) {
  const t = useTranslations("dossier");
  const words = useTranslations("submission");
  const ofSection = (key: string) => (finding: Finding) =>
    key === "check"
      ? isMendedAtCheck(finding.field)
      : !isMendedAtCheck(finding.field) && sectionOf(finding.field).key === key;
  return [...sections, { key: "check" as const }].map(({ key }) => {
    const own = findings.filter(ofSection(key));
    if (own.length === 0) return null;
    return (
      <section key={key} className="fr-my-3w">
        <h3 className="fr-h6">{key === "check" ? words("others") : t(`sections.${key}`)}</h3>
        <ul>
          {own.map((finding) => {
            const text = <PlacedFinding finding={finding} lists={lists} />;
            return (
              <li key={`${finding.code}-${finding.field}-${finding.subject ?? ""}`}>
                {isMendedHere || isMendedAtCheck(finding.field) ? (
                  <Link
                    className="fr-link"
                    href={
                      isMendedAtCheck(finding.field) ? `#${fieldId(finding.field)}` : mendingPath(reference, finding)
                    }
                  >
                    {text}
                  </Link>
                ) : (
                  text
                )}
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
