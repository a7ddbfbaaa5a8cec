import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { csvStream } from "@/app/_components/csv-response";
import { problemText } from "@/app/_features/register-import/words";
import { gate } from "@/server/auth/gate";
import { NotFound } from "@/server/domain/errors";
import { badLines } from "@/server/services/register-import/load-import";

/** The bad lines of a file as they were, each with its place there and the reasons: to mend them, and send them again. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const granted = await gate.space("register.import");
  const { id } = await params;
  const [t, locale] = await Promise.all([getTranslations("register-import"), getLocale()]);
  const { header, chunks } = await badLines(granted, id).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  return csvStream({
    fileName: "lignes-en-erreur.csv",
    header: [...header, t("errors.line"), t("errors.reasons")],
    chunks,
    line: ({ number, cells, judgement }) => [
      ...header.map((_heading, column) => cells[column] ?? ""),
      String(number),
      (judgement.problems ?? [])
        .map((problem) => {
          const reason = t(`reasons.${problem.reason}`, { text: problemText(problem, locale) });
          return t("preview.problemNoCell", { field: t(`fields.${problem.field}`), reason });
        })
        .join(" "),
    ],
  });
}
