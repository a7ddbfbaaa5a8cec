import { useTranslations } from "next-intl";
import { TabLinks } from "@/app/_components/tab-links";
import { sectionOf } from "@/server/domain/resource/kinds";

const sections = [
  ["news", sectionOf.news],
  ["conferences", sectionOf.conference],
  ["documents", sectionOf.document],
  ["links", sectionOf.link],
  ["calls", "/ressources/appels"],
] as const;

/** The parts of the resources, each at its own address. */
export function SectionTabs({ current }: { current: (typeof sections)[number][0] | "all" }) {
  const t = useTranslations("resources");
  return (
    <TabLinks
      label={t("sections")}
      items={[
        { href: "/ressources", label: t("all"), current: current === "all" },
        ...sections.map(([key, href]) => ({ href, label: t(`${key}.title`), current: key === current })),
      ]}
    />
  );
}
