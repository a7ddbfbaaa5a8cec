"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { Button, ButtonGroup } from "@/app/_components/button";
import { DataTable } from "@/app/_components/data-table";
import { DateOnly } from "@/app/_components/values";
import { trpc } from "@/app/_trpc/client";
import type { MembershipRole } from "@/server/domain/user/actor";
import { RoleNames } from "./people-table";
import type { Act } from "./use-act";

export interface ShownInvitation {
  id: string;
  email: string;
  roles: MembershipRole[];
  invitedByName: string;
  /** ISO. */
  sentAt: string;
  isExpired: boolean;
}

interface InvitationsTableProps {
  organisationId: string;
  invitations: readonly ShownInvitation[];
  act: Act["act"];
}

/** The invitations that wait: sent again, or taken back. */
export function InvitationsTable({ organisationId, invitations, act }: InvitationsTableProps) {
  const t = useTranslations("members.invitations");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      stacked
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: "email", header: t("email"), rowHeader: true, cell: ({ email }) => email },
        { key: "roles", header: t("roles"), cell: ({ roles }) => <RoleNames roles={roles} /> },
        {
          key: "sent",
          header: t("sent"),
          cell: ({ sentAt, invitedByName, isExpired }) => (
            <>
              <DateOnly value={sentAt} /> {isExpired && <Badge tone="warning">{t("expired")}</Badge>}
              <span className="pas-muted pas-line">{t("by", { name: invitedByName })}</span>
            </>
          ),
        },
        {
          key: "act",
          header: t("actions"),
          cell: ({ id, email }) => (
            <ButtonGroup>
              <Button
                type="button"
                variant="tertiary"
                size="sm"
                aria-label={t("againNamed", { email })}
                onClick={() =>
                  void act(() => trpc.member.inviteAgain.mutate({ organisationId, id }), t("sentAgain", { email }))
                }
              >
                {t("again")}
              </Button>
              <Button
                type="button"
                variant="tertiary"
                size="sm"
                aria-label={t("withdrawNamed", { email })}
                onClick={() =>
                  void act(() => trpc.member.withdraw.mutate({ organisationId, id }), t("withdrawn", { email }))
                }
              >
                {t("withdraw")}
              </Button>
            </ButtonGroup>
          ),
        },
      ]}
    />
  );
}
