import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/app/_components/data-table";
import { DateOnly } from "@/app/_components/values";
import type { MembershipRole } from "@/server/domain/user/actor";

/** Somebody of an organisation, as those who look after it and their colleagues see them. */
export interface ShownMember {
  userId: string;
  name: string;
  email: string;
  roles: MembershipRole[];
  /** ISO. */
  joinedAt: string;
  isSelf: boolean;
}

interface PeopleTableProps {
  members: readonly ShownMember[];
  /** What may be done about each, where something may. */
  actions?: (member: ShownMember) => ReactNode;
}

/** The people of an organisation and what each is there. */
export function PeopleTable({ members, actions }: PeopleTableProps) {
  const t = useTranslations("members");
  const columns: Column<ShownMember>[] = [
    {
      key: "name",
      header: t("name"),
      rowHeader: true,
      cell: ({ name, email, isSelf }) => (
        <>
          {name || email}
          {isSelf && ` (${t("you")})`}
          {name !== "" && <span className="pas-muted pas-line">{email}</span>}
        </>
      ),
    },
    { key: "roles", header: t("roles"), cell: ({ roles }) => <RoleNames roles={roles} /> },
    { key: "since", header: t("since"), cell: ({ joinedAt }) => <DateOnly value={joinedAt} /> },
    ...(actions ? [{ key: "act", header: t("actions"), cell: actions }] : []),
  ];
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      stacked
      rows={members}
      rowKey={({ userId }) => userId}
      empty={<p>{t("nobody")}</p>}
      columns={columns}
    />
  );
}

export function RoleNames({ roles }: { roles: readonly MembershipRole[] }) {
  const names = useTranslations("organisations.role");
  return roles.map((role) => names(role)).join(", ");
}
