import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ClientMessages } from "@/app/_components/client-messages";
import { CallView } from "@/app/_features/call/call-view";
import { DoubtsAlert, LacksPanel } from "@/app/_features/call/lacks-panel";
import { PublishPanel } from "@/app/_features/call/publish-panel";
import { gate } from "@/server/auth/gate";
import { doubtsOf, lacksForPublication } from "@/server/domain/call/publication";
import { allowsPlainly } from "@/server/domain/user/permissions";
import { prepareCall, previewCall } from "@/server/services/call/show-call";

export async function generateMetadata({
  params,
}: PageProps<"/administration/appels/[slug]/apercu">): Promise<Metadata> {
  const { call } = await gate.call("call.read", (await params).slug);
  return { title: `${(await getTranslations("calls"))("preview.title")} · ${call.title}` };
}

/** The public page of a call, for those who prepare it; a draft is published from here, as it is seen. */
export default async function CallPreviewPage({ params }: PageProps<"/administration/appels/[slug]/apercu">) {
  const { actor } = await gate.space("administration.open");
  const granted = await gate.call("call.read", (await params).slug);
  const [t, admin, call, { values, slug, updatedAt, now }] = await Promise.all([
    getTranslations("calls"),
    getTranslations("call-admin"),
    previewCall(granted),
    prepareCall(granted),
  ]);
  const mayManage = allowsPlainly("call.create", actor);
  const form = `/administration/appels/${slug}`;
  const lacks = call.phase === "draft" ? lacksForPublication(values, now) : [];
  return (
    <>
      <Breadcrumb
        items={[
          { label: admin("home.title"), href: "/administration" },
          { label: admin("list.title"), href: "/administration/appels" },
          ...(mayManage ? [{ label: call.title, href: form }] : []),
        ]}
        current={t("preview.title")}
      />
      <Alert tone="info">{t(call.phase === "draft" ? "preview.draft" : "preview.published")}</Alert>
      {mayManage && lacks.length > 0 && <LacksPanel lacks={lacks} href={form} />}
      {mayManage && call.phase === "draft" && lacks.length === 0 && (
        <>
          <DoubtsAlert doubts={doubtsOf(values, now)} />
          <ClientMessages namespaces={["call-admin", "record-form", "failures"]}>
            <PublishPanel slug={slug} knownAt={updatedAt.toISOString()} />
          </ClientMessages>
        </>
      )}
      <CallView call={call} />
    </>
  );
}
