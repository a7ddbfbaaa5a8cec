import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { ButtonLink } from "@/app/_components/button";
import { ClientMessages } from "@/app/_components/client-messages";
import { EmptyState } from "@/app/_components/empty-state";
import { PageHeading } from "@/app/_components/page-heading";
import { PreviewView } from "@/app/_features/decision/notification-preview";
import { ReportView } from "@/app/_features/decision/notification-report";
import { NotifyForm } from "@/app/_features/decision/notify-form";
import { gate } from "@/server/auth/gate";
import type { Granted } from "@/server/auth/grants";
import { decisionOutcomes } from "@/server/domain/decision/schema";
import { sum } from "@/server/domain/money";
import { allowsOnCall } from "@/server/domain/user/permissions";
import { notificationPreview, notificationReport } from "@/server/services/decision/notification";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("decisions.notify"))("title") };
}

/** What notifying the results of a call will do, the act itself, and afterwards what it did. */
export default async function NotificationPage({ params }: { params: Promise<{ slug: string }> }) {
  const granted = await gate.call("call.followDecisions", (await params).slug);
  const { title, slug } = granted.call;
  const t = await getTranslations("decisions");
  const report = await notificationReport(granted);
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("list.title"), href: "/instruction/appels" },
          { label: title, href: `/instruction/appels/${slug}` },
        ]}
        current={t("notify.title")}
      />
      <div id="notification" tabIndex={-1}>
        <PageHeading
          eyebrow={title}
          title={t(report ? "notify.doneTitle" : "notify.title")}
          lead={report ? undefined : t("notify.lead")}
        />
      </div>
      {report ? <ReportView slug={slug} report={report} /> : <Preview granted={granted} />}
    </>
  );
}

async function Preview({ granted }: { granted: Granted<"call.followDecisions"> }) {
  const { call, actor } = granted;
  const t = await getTranslations("decisions.notify");
  const preview = await notificationPreview(granted);
  const decisions = sum(decisionOutcomes.map((outcome) => preview.outcomes[outcome]));
  const notifies = allowsOnCall("call.notifyResults", actor, { isPublished: call.publishedAt !== null });
  const back = (
    <ButtonLink variant="secondary" href={`/instruction/appels/${call.slug}`}>
      {t("back")}
    </ButtonLink>
  );
  if (decisions === 0)
    return (
      <EmptyState title={t("nothingTitle")} action={back}>
        {t(notifies ? "nothing" : "nothingForReader")}
      </EmptyState>
    );
  return (
    <>
      <PreviewView preview={preview} />
      {preview.openUntil && back}
      {!preview.openUntil && notifies && (
        <ClientMessages namespaces={["decisions"]}>
          <NotifyForm
            slug={call.slug}
            fingerprint={preview.fingerprint}
            decisions={decisions}
            undecided={preview.undecided.map(({ ref }) => ref)}
          />
        </ClientMessages>
      )}
      {!preview.openUntil && !notifies && <p className="pas-muted">{t("readOnly")}</p>}
    </>
  );
}
