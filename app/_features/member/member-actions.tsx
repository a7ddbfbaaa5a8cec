"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button, ButtonGroup } from "@/app/_components/button";
import { trpc } from "@/app/_trpc/client";
import type { MembershipRole } from "@/server/domain/user/actor";
import type { ShownMember } from "./people-table";
import { RolesForm } from "./roles-form";
import type { Act } from "./use-act";

interface MemberActionsProps {
  organisationId: string;
  member: ShownMember;
  roles: readonly MembershipRole[];
  act: Act["act"];
}

/** To change what somebody is in the organisation, or to take them away: asked once more before. */
export function MemberActions({ organisationId, member, roles, act }: MemberActionsProps) {
  const t = useTranslations("members");
  const [step, setStep] = useState<"idle" | "roles" | "removing">("idle");
  const box = useRef<HTMLDivElement>(null);
  const { userId, isSelf } = member;
  const name = member.name || member.email;

  /** What was pressed goes away: what stands there instead takes the focus. */
  function go(next: typeof step) {
    flushSync(() => setStep(next));
    box.current?.querySelector<HTMLElement>("input:not(:disabled), button")?.focus();
  }
  async function save(chosen: MembershipRole[]) {
    const changing = () => trpc.member.changeRoles.mutate({ organisationId, userId, roles: chosen });
    if (await act(changing, t("changed", { name }))) setStep("idle");
  }
  async function remove() {
    const removing = () => trpc.member.remove.mutate({ organisationId, userId });
    // Whoever has gone does not see this page any more.
    await act(removing, t("removed", { name }), isSelf ? "/compte" : undefined);
    setStep("idle");
  }
  const cancel = (
    <Button type="button" variant="tertiary" size="sm" onClick={() => go("idle")}>
      {t("cancel")}
    </Button>
  );
  return (
    <div ref={box}>
      {step === "roles" && <RolesForm {...{ member, roles, cancel }} onSave={save} />}
      {step === "removing" && (
        <ButtonGroup>
          <Button type="button" variant="secondary" size="sm" onClick={() => void remove()}>
            {t("removeConfirm", { name })}
          </Button>
          {cancel}
        </ButtonGroup>
      )}
      {step === "idle" && (
        <ButtonGroup>
          <Button
            type="button"
            variant="tertiary"
            size="sm"
            aria-label={t("changeNamed", { name })}
            onClick={() => go("roles")}
          >
            {t("change")}
          </Button>
          <Button
            type="button"
            variant="tertiary"
            size="sm"
            aria-label={t("removeNamed", { name })}
            onClick={() => go("removing")}
          >
            {t("remove")}
          </Button>
        </ButtonGroup>
      )}
    </div>
  );
}
