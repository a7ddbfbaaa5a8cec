import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { CooperationTable } from "@/app/_features/register/cooperation-table";
import { registerHref } from "@/app/_features/register/query";
import type { RegisterSelection } from "@/server/domain/register/selection";
import { searchCooperations } from "@/server/services/register/search";

/** The oldest cooperations of a region, and the way to all of them. */
export async function RegionCooperations(selection: Pick<RegisterSelection, "country" | "region" | "theme">) {
  const [t, { cooperations }] = await Promise.all([getTranslations("map"), searchCooperations(selection, "oldest", 1)]);
  return (
    <section className="pas-section">
      <h2 id="cooperations">{t("region.cooperations")}</h2>
      <CooperationTable cooperations={cooperations} />
      <p>
        <Link href={registerHref({ selection, order: "oldest", page: 1 })}>{t("region.all")}</Link>
      </p>
    </section>
  );
}
