import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { Notice } from "@/app/_components/notice";

/** Says, on every page of a demonstration, that nothing in it is real. */
export async function DemoNotice() {
  const t = await getTranslations("common");
  return (
    <section aria-label={t("demoLabel")}>
      <Notice title={t("demoTitle")}>
        {t("demoText")} <Link href="/demonstration/courriels">{t("demoMails")}</Link>
      </Notice>
    </section>
  );
}
