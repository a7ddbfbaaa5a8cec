import "@/app/_styles/register-import.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import type { AddressParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { AcceptPanel } from "@/app/_features/register-import/accept-panel";
import { ImportState, StageBadge, stageOf } from "@/app/_features/register-import/import-state";
import { MappingSection } from "@/app/_features/register-import/mapping-section";
import { Preview } from "@/app/_features/register-import/preview";
import { readLinesQuery } from "@/app/_features/register-import/query";
import { UndoPanel } from "@/app/_features/register-import/undo-panel";
import { WayBack } from "@/app/_features/register-import/way-back";
import { gate } from "@/server/auth/gate";
import { NotFound } from "@/server/domain/errors";
import { importLines, loadImport } from "@/server/services/register-import/load-import";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<AddressParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("register-import"))("title") };
}

/** One file: its columns, what it would change or changed, line by line; accepting it, giving it up, undoing it. */
export default async function ImportPage({ params, searchParams }: Props) {
  const granted = await gate.space("register.import");
  const { id } = await params;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) notFound();
  const query = readLinesQuery(await searchParams);
  const [batch, lines] = await Promise.all([
    loadImport(granted, id),
    importLines(granted, id, query.filter, query.page),
  ]).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const stage = stageOf(batch);
  return (
    <>
      <WayBack actor={granted.actor} current={batch.fileName} file />
      <PageHeading title={batch.fileName} eyebrow={<StageBadge stage={stage} />} />
      <ImportState batch={batch} />
      <ClientMessages namespaces={["register-import", "failures"]}>
        {stage === "staged" && <MappingSection batch={batch} />}
        {batch.fingerprint !== "" && <Preview batch={batch} lines={lines} query={query} />}
        {stage === "staged" && batch.fingerprint !== "" && (
          <AcceptPanel
            id={id}
            fingerprint={batch.fingerprint}
            good={batch.counts.new + batch.counts.changed}
            bad={batch.counts.error}
          />
        )}
        {stage === "accepted" && <UndoPanel id={id} />}
      </ClientMessages>
    </>
  );
}
