import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { KnownVersion } from "@/app/_features/record-form/known-version";
import { CheckPanel } from "@/app/_features/resource/form/check-panel";
import { formChoices, resourceFormMessages } from "@/app/_features/resource/form/choices";
import { DeletePanel } from "@/app/_features/resource/form/delete-panel";
import { FilePanel } from "@/app/_features/resource/form/file-panel";
import { ResourceForm } from "@/app/_features/resource/form/resource-form";
import { StateBadge } from "@/app/_features/resource/state-badge";
import { AdminWay } from "@/app/_features/resource/way";
import { gate } from "@/server/auth/gate";
import { pathOf } from "@/server/domain/resource/kinds";
import { resourceInput } from "@/server/domain/resource/schema";

type Props = PageProps<"/administration/ressources/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { resource } = await gate.resource("resource.manage", (await params).slug);
  return { title: resource.title };
}

/** The form of a resource, with its file or the check of its link. */
export default async function ResourcePage({ params }: Props) {
  const { actor, resource } = await gate.resource("resource.manage", (await params).slug);
  const { slug, kind, title, state, url, file, check } = resource;
  const [t, kinds, choices] = await Promise.all([
    getTranslations("resource-admin"),
    getTranslations("resources.kind"),
    formChoices(actor),
  ]);
  return (
    <>
      <AdminWay actor={actor} items={[]} current={title} />
      <PageHeading
        eyebrow={
          <>
            <span>{kinds(kind)}</span>
            <StateBadge state={state} />
            {state === "published" && <Link href={pathOf(resource)}>{t("view")}</Link>}
          </>
        }
        title={title}
      />
      <ClientMessages namespaces={resourceFormMessages}>
        <KnownVersion updatedAt={resource.updatedAt.toISOString()}>
          {kind === "document" && (
            <FilePanel
              slug={slug}
              current={file && { name: file.fileName, bytes: file.sizeBytes, isWaiting: file.scan === "waiting" }}
            />
          )}
          {url !== null && (
            <CheckPanel slug={slug} check={check && { ...check, checkedAt: check.checkedAt?.toISOString() ?? null }} />
          )}
          <ResourceForm
            initial={resourceInput(resource)}
            saved={{ slug, updatedAt: resource.updatedAt.toISOString() }}
            choices={choices}
          />
        </KnownVersion>
        {state === "draft" && <DeletePanel slug={slug} />}
      </ClientMessages>
    </>
  );
}
