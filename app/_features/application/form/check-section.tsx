"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext } from "react-hook-form";
import { Link } from "@/app/_components/link";
import type { ApplicationContent } from "@/server/domain/application/content";
import type { Lists } from "@/server/domain/application/form-sections";
import type { Finding } from "@/server/domain/call/rules";
import { PlacedFinding } from "../finding-text";
import { useDraft } from "./draft-provider";
import { mendingPath, sectionOf, sections } from "./sections";
import { Submission, type SubmissionFacts } from "./submission";

/** What still stands against the dossier, each with a link to where it is mended; then the one button that submits. */
export function CheckSection({ deadline, ...facts }: SubmissionFacts & { deadline: string | null }) {
  const { view, findings, flush, pointAtMissing, refreshFindings } = useDraft();
  const { getValues } = useFormContext<ApplicationContent>();
  useEffect(pointAtMissing, [pointAtMissing]);
  return (
    <>
      <Findings reference={view.ref} findings={findings} lists={getValues()} deadline={deadline} isMendedHere />
      <Submission
        {...facts}
        reference={view.ref}
        isBlocked={findings.some(isBlocking)}
        flush={flush}
        onBlocked={refreshFindings}
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
  return sections.map(({ key }) => {
    const own = findings.filter(({ field }) => sectionOf(field).key === key);
    if (own.length === 0) return null;
    return (
      <section key={key} className="fr-my-3w">
        <h3 className="fr-h6">{t(`sections.${key}`)}</h3>
        <ul>
          {own.map((finding) => {
            const text = <PlacedFinding finding={finding} lists={lists} />;
            return (
              <li key={`${finding.code}-${finding.field}-${finding.subject ?? ""}`}>
                {isMendedHere ? (
                  <Link className="fr-link" href={mendingPath(reference, finding)}>
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
