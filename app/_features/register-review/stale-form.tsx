"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/app/_components/button";
import { DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { DateOnly } from "@/app/_components/values";
import { useOutcomeAbove } from "@/app/_features/answering/use-outcome-above";
import { trpc } from "@/app/_trpc/client";

interface ShownStale {
  id: string;
  slug: string;
  name: string;
  place: string;
  /** ISO. */
  confirmedAt: string | null;
  cooperations: number;
  hasMembers: boolean;
}

/** Entries to confirm, several at once. */
export function StaleForm({ entries }: { entries: ShownStale[] }) {
  const t = useTranslations("entries.desk.stale");
  const { above, tell } = useOutcomeAbove();

  function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const ids = new FormData(form).getAll("fiche").map(String);
    void tell(async () => {
      if (ids.length === 0) return { tone: "warning", text: t("choose") };
      const { confirmed: count, unread } = await trpc.entry.confirmStale.mutate({ ids });
      form.reset();
      const left = unread > 0 ? ` ${t("unread", { count: unread })}` : "";
      return { tone: left ? "warning" : "success", text: t("confirmed", { count }) + left };
    });
  }

  return (
    <form onSubmit={confirm}>
      {above}
      <DataTable
        caption={t("table")}
        captionHidden
        stacked
        rows={entries}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "select",
            header: t("select"),
            cell: ({ id, name }) => (
              <input type="checkbox" name="fiche" value={id} aria-label={t("selectNamed", { name })} />
            ),
          },
          {
            key: "authority",
            header: t("authority"),
            rowHeader: true,
            cell: ({ slug, name }) => <Link href={`/repertoire/${slug}`}>{name}</Link>,
          },
          { key: "place", header: t("place"), cell: ({ place }) => place },
          { key: "cooperations", header: t("cooperations"), numeric: true, cell: ({ cooperations }) => cooperations },
          {
            key: "last",
            header: t("last"),
            cell: ({ confirmedAt }) => (confirmedAt ? <DateOnly value={confirmedAt} /> : t("never")),
          },
          {
            key: "members",
            header: t("members"),
            cell: ({ hasMembers }) => t(hasMembers ? "hasMembers" : "noMembers"),
          },
        ]}
      />
      <Button className="fr-mt-2w">{t("send")}</Button>
    </form>
  );
}
