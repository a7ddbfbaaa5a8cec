import { useTranslations } from "next-intl";
import { TabLinks } from "@/app/_components/tab-links";

const views = { search: "/repertoire", figures: "/repertoire/chiffres-cles", lists: "/repertoire/listes" } as const;

/** The views of the register: `current`. */
export function RegisterTabs({ current }: { current: keyof typeof views }) {
  const t = useTranslations("register");
  return (
    <TabLinks
      label={t("ways")}
      items={(["search", "figures", "lists"] as const).map((view) => ({
        href: views[view],
        label: t(`tabs.${view}`),
        current: view === current,
      }))}
    />
  );
}
