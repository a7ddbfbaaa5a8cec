"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/button";
import { Checkboxes } from "@/app/_components/choices";
import { TextField } from "@/app/_components/text-field";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { trpc } from "@/app/_trpc/client";
import { memberInvitation } from "@/server/domain/organisation/members";
import type { MembershipRole } from "@/server/domain/user/actor";
import type { Act } from "./use-act";

interface InviteFormProps {
  organisationId: string;
  roles: readonly MembershipRole[];
  act: Act["act"];
}

/** Invites an address into the organisation, with roles. What was typed stays where it was refused. */
export function InviteForm({ organisationId, roles, act }: InviteFormProps) {
  const t = useTranslations("members.invite");
  const names = useTranslations("organisations.role");
  // A service with one role has nothing to choose.
  const first = roles.length === 1 ? roles : [];
  const [email, setEmail] = useState("");
  const [chosen, setChosen] = useState<readonly MembershipRole[]>(first);
  const [faults, setFaults] = useState<{ email?: string; roles?: string }>({});
  const [sent, setSent] = useState(0);
  useUnsavedGuard(email.trim() !== "", t("leave"));

  async function send(event: FormEvent) {
    event.preventDefault();
    const read = memberInvitation.safeParse({ email, roles: chosen });
    const isAbout = (field: string) => read.error?.issues.some(({ path }) => path[0] === field) ?? false;
    setFaults({
      ...(isAbout("email") && { email: t("emailInvalid") }),
      ...(isAbout("roles") && { roles: t("chooseRole") }),
    });
    if (!read.success)
      return document.getElementById(isAbout("email") ? "invite-email" : `invite-roles-${sent}-${roles[0]}`)?.focus();
    const inviting = () => trpc.member.invite.mutate({ organisationId, ...read.data });
    if (!(await act(inviting, t("sent", { email: read.data.email })))) return;
    setEmail("");
    setChosen(first);
    setSent(sent + 1);
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate aria-labelledby="inviter" className="pas-panel fr-mt-3w">
      <h3 id="inviter" className="fr-h5">
        {t("title")}
      </h3>
      <p>{t("intro")}</p>
      <TextField
        id="invite-email"
        name="email"
        type="email"
        autoComplete="off"
        width="medium"
        label={t("email")}
        error={faults.email}
        value={email}
        onChange={(change) => setEmail(change.target.value)}
      />
      <Checkboxes
        key={sent}
        id={`invite-roles-${sent}`}
        name="roles"
        legend={t("roles")}
        error={faults.roles}
        defaultValue={first}
        options={roles.map((value) => ({ value, label: names(value) }))}
        onChange={({ target: { value, checked } }) =>
          setChosen((before) => roles.filter((role) => (role === value ? checked : before.includes(role))))
        }
      />
      <Button>{t("send")}</Button>
    </form>
  );
}
