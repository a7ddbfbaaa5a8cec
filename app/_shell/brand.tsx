import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { env } from "@/server/env";

/** A footbridge between two banks: the sign of Passerelle. The same drawing as public/favicon.svg. */
function Mark() {
  return (
    <svg className="pas-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M2 21h28M4 21C7 11 25 11 28 21M10 21v-5.2M16 21v-7.4M22 21v-5.2M4 21v6M28 21v6" />
    </svg>
  );
}

/** Who speaks: the service's own name, after the State's block where the deployment is entitled to it. */
export async function Brand() {
  const t = await getTranslations("common");
  return (
    <div className="pas-brand">
      {env().BRAND === "republique-francaise" && (
        <p className="fr-logo">
          République
          <br />
          française
        </p>
      )}
      <Link href="/" className="pas-brand__service" title={t("backHome")}>
        {env().BRAND === "neutral" && <Mark />}
        <span>
          <span className="pas-brand__name">{t("serviceName")}</span>
          <span className="pas-brand__tagline">{t("tagline")}</span>
        </span>
      </Link>
    </div>
  );
}
