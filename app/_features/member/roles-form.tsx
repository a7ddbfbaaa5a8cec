"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { Checkboxes } from "@/app/_components/choices";
import type { MembershipRole } from "@/server/domain/user/actor";
import type { ShownMember } from "./people-table";

interface RolesFormProps {
  member: ShownMember;
  roles: readonly MembershipRole[];
  onSave(chosen: MembershipRole[]): Promise<void>;
  cancel: ReactNode;
}

/** What somebody is to be in the organisation. Nobody gives themself a role: what they lack is not offered. */
export function RolesForm({ member, roles, onSave, cancel }: RolesFormProps) {
  const t = useTranslations("members");
  const names = useTranslations("organisations.role");
  const { userId, isSelf } = member;
  const name = member.name || member.email;
  const id = `roles-${userId}`;
  const [chosen, setChosen] = useState<readonly MembershipRole[]>(member.roles);
  const [needsRole, setNeedsRole] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    setNeedsRole(chosen.length === 0);
    if (chosen.length > 0) return onSave([...chosen]);
    document.getElementById(`${id}-${isSelf ? member.roles[0] : roles[0]}`)?.focus();
  }
  return (
    <form onSubmit={(event) => void save(event)} aria-label={t("changeNamed", { name })}>
      <Checkboxes
        id={id}
        name={id}
        legend={t("rolesOf", { name })}
        hint={isSelf ? t("ownHint") : undefined}
        error={needsRole ? t("chooseRole") : undefined}
        defaultValue={member.roles}
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
}
