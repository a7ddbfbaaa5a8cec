import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ButtonLink } from "@/app/_components/button";
import { ClientMessages } from "@/app/_components/client-messages";
import { Link } from "@/app/_components/link";
import { FocusOnChange } from "@/app/_features/resource/form/focus-on-change";
import { PublishPanel } from "@/app/_features/resource/form/publish-panel";
import { WithdrawPanel } from "@/app/_features/resource/form/withdraw-panel";
import { ResourceView } from "@/app/_features/resource/resource-view";
import { AdminWay } from "@/app/_features/resource/way";
import { formatDateTime } from "@/i18n/format";
import { gate } from "@/server/auth/gate";
import { lacksOf } from "@/server/domain/resource/publication";

type Props = PageProps<"/administration/ressources/[slug]/apercu">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { resource } = await gate.resource("resource.manage", (await params).slug);
  return { title: `${(await getTranslations("resource-admin"))("preview.title")} · ${resource.title}` };
}

/** What the public will read, for those who manage it; it is published, scheduled and withdrawn from here, as it is seen. */
export default async function ResourcePreviewPage({ params }: Props) {
  const { actor, resource } = await gate.resource("resource.manage", (await params).slug);
  const [t, locale] = await Promise.all([getTranslations("resource-admin"), getLocale()]);
  const { slug, title, state, publishedAt } = resource;
  const form = `/administration/ressources/${slug}`;
  const lacks = state === "published" ? [] : lacksOf(resource, { hasFile: resource.file !== null });
  const knownAt = resource.updatedAt.toISOString();
  return (
    <>
      <AdminWay actor={actor} items={[{ label: title, href: form }]} current={t("preview.title")} />
      <FocusOnChange value={`${state} ${publishedAt?.toISOString()}`}>
        <Alert tone="info">
          <p>{t(`preview.${state}`, { date: publishedAt ? formatDateTime(publishedAt, locale) : "" })}</p>
          {state !== "scheduled" && <p>{t("preview.delay")}</p>}
        </Alert>
      </FocusOnChange>
      <p>
        <ButtonLink variant="secondary" href={form}>
          {t("preview.edit")}
        </ButtonLink>
      </p>
      {lacks.length > 0 && (
        <Alert tone="warning" title={t("publish.lacking")}>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{t(`publish.lacks.${lack}`)}</li>
            ))}
          </ul>
          <p>
            <Link href={form}>{t("publish.complete")}</Link>
          </p>
        </Alert>
      )}
      <ClientMessages namespaces={["resource-admin", "record-form", "failures"]}>
        {state !== "published" && lacks.length === 0 && <PublishPanel slug={slug} knownAt={knownAt} />}
        {state !== "draft" && <WithdrawPanel slug={slug} knownAt={knownAt} isScheduled={state === "scheduled"} />}
      </ClientMessages>
      <ResourceView resource={resource} />
    </>
  );
}
