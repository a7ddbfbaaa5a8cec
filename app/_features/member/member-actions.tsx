"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { Checkboxes } from "@/app/_components/choices";
import { trpc } from "@/app/_trpc/client";
import type { MembershipRole } from "@/server/domain/user/actor";
import type { ShownMember } from "./people-table";
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
  const names = useTranslations("organisations.role");
  const [step, setStep] = useState<"idle" | "roles" | "removing">("idle");
  const [chosen, setChosen] = useState<readonly MembershipRole[]>(member.roles);
  const [needsRole, setNeedsRole] = useState(false);
  const { userId, isSelf } = member;
  const name = member.name || member.email;

  async function save() {
    setNeedsRole(chosen.length === 0);
    if (chosen.length === 0) return;
    const changing = () => trpc.member.changeRoles.mutate({ organisationId, userId, roles: [...chosen] });
    if (await act(changing, t("changed", { name }))) setStep("idle");
  }
  async function remove() {
    const removing = () => trpc.member.remove.mutate({ organisationId, userId });
    // Whoever has gone does not see this page any more.
    await act(removing, t("removed", { name }), isSelf ? "/compte" : undefined);
    setStep("idle");
  }
  const cancel = (
    <Button type="button" variant="tertiary" size="sm" onClick={() => setStep("idle")}>
      {t("cancel")}
    </Button>
  );

  if (step === "roles")
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        aria-label={t("changeNamed", { name })}
      >
        <Checkboxes
          id={`roles-${userId}`}
          name={`roles-${userId}`}
          legend={t("rolesOf", { name })}
          hint={isSelf ? t("ownHint") : undefined}
          error={needsRole ? t("chooseRole") : undefined}
          defaultValue={member.roles}
          // Nobody gives themself a role: what they lack is not offered.
          options={roles.map((value) => ({
            ...{ value, label: names(value) },
            disabled: isSelf && !member.roles.includes(value),
          }))}
          onChange={({ target: { value, checked } }) =>
            setChosen((before) => roles.filter((role) => (role === value ? checked : before.includes(role))))
          }
        />
        <ButtonGroup>
          <Button size="sm">{t("save")}</Button>
          {cancel}
        </ButtonGroup>
      </form>
    );
  return (
    <ButtonGroup>
      {step === "removing" ? (
        <>
          <Button type="button" variant="secondary" size="sm" onClick={() => void remove()}>
            {t("removeConfirm", { name })}
          </Button>
          {cancel}
        </>
      ) : (
        <>
          <Button
            type="button"
            variant="tertiary"
            size="sm"
            aria-label={t("changeNamed", { name })}
            onClick={() => {
              setChosen(member.roles);
              setStep("roles");
            }}
          >
            {t("change")}
          </Button>
          <Button
            type="button"
            variant="tertiary"
            size="sm"
            aria-label={t("removeNamed", { name })}
            onClick={() => setStep("removing")}
          >
            {t("remove")}
          </Button>
        </>
      )}
    </ButtonGroup>
  );
}
