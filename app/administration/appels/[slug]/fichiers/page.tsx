import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { PhaseBadge } from "@/app/_features/call/phase-badge";
import { AddFileForm } from "@/app/_features/call-file/add-form";
import { ManagedFiles } from "@/app/_features/call-file/managed-files";
import { gate } from "@/server/auth/gate";
import { areFilesKept } from "@/server/domain/call/files";
import { listManagedFiles } from "@/server/services/call-file/list";

type Props = PageProps<"/administration/appels/[slug]/fichiers">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { call } = await gate.call("call.manage", (await params).slug);
  return { title: `${(await getTranslations("call-files"))("title")} · ${call.title}` };
}

/** The files of a call: its text, annexes, templates. */
export default async function CallFilesPage({ params }: Props) {
  const granted = await gate.call("call.manage", (await params).slug);
  const { slug, title } = granted.call;
  const [t, admin, { phase, files }] = await Promise.all([
    getTranslations("call-files"),
    getTranslations("call-admin"),
    listManagedFiles(granted),
  ]);
  const isKept = areFilesKept(phase);
  return (
    <>
      <Breadcrumb
        items={[
          { label: admin("home.title"), href: "/administration" },
          { label: admin("list.title"), href: "/administration/appels" },
          { label: title, href: `/administration/appels/${slug}` },
        ]}
        current={t("title")}
      />
      <PageHeading
        eyebrow={
          <>
            <PhaseBadge phase={phase} />
            {phase !== "draft" && <Link href={`/appels/${slug}#fichiers`}>{admin("edit.public")}</Link>}
          </>
        }
        title={t("title")}
        lead={t(`lead.${isKept ? "kept" : phase === "draft" ? "draft" : "coming"}`)}
      />
      <ClientMessages namespaces={["call-files", "attachments", "entries", "failures"]}>
        {files.length === 0 ? (
          <EmptyState title={t("none")}>
            <p>{t("noneText")}</p>
          </EmptyState>
        ) : (
          <section aria-labelledby="liste" className="pas-section">
            <h2 id="liste">{t("list")}</h2>
            <ManagedFiles slug={slug} files={files} isKept={isKept} />
          </section>
        )}
        <section aria-labelledby="ajouter" className="pas-section">
          <h2 id="ajouter">{t("add.title")}</h2>
          <AddFileForm slug={slug} />
        </section>
      </ClientMessages>
    </>
  );
}
