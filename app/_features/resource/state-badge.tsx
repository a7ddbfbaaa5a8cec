import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import type { ResourceState } from "@/server/domain/resource/kinds";

const tones: Record<ResourceState, BadgeTone> = { draft: "neutral", scheduled: "info", published: "success" };

export function StateBadge({ state }: { state: ResourceState }) {
  return <Badge tone={tones[state]}>{useTranslations("resource-admin.state")(state)}</Badge>;
}
