import { getTranslations } from "next-intl/server";
import { Tile } from "@/app/_components/tile";
import { gate } from "@/server/auth/gate";
import { listManaged } from "@/server/services/resource/list-managed";

/** The way into what the public finds under /ressources, and how many of its links no longer answer. */
export async function ResourcesTile() {
  const [t, { failing }] = await Promise.all([
    getTranslations("resource-admin"),
    gate.space("resource.create").then((granted) => listManaged(granted, { page: 1 })),
  ]);
  return (
    <Tile title={t("title")} href="/administration/ressources" headingLevel={2} detail={t("tileDetail", { failing })}>
      {t("tile")}
    </Tile>
  );
}
