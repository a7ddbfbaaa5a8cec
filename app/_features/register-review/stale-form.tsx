"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { DateOnly } from "@/app/_components/values";
import { failureOf, trpc } from "@/app/_trpc/client";

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
  const failures = useTranslations("failures");
  const router = useRouter();
  const [told, setTold] = useState<{ tone: "success" | "warning" | "error"; text: string } | null>(null);
  const isUnderWay = useRef(false);
  const top = useRef<HTMLDivElement>(null);

  async function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isUnderWay.current) return;
    const form = event.currentTarget;
    const ids = new FormData(form).getAll("fiche").map(String);
    isUnderWay.current = true;
    try {
      if (ids.length === 0) setTold({ tone: "warning", text: t("choose") });
      else {
        const { confirmed: count, unread } = await trpc.entry.confirmStale.mutate({ ids });
        const left = unread > 0 ? ` ${t("unread", { count: unread })}` : "";
        setTold({ tone: left ? "warning" : "success", text: t("confirmed", { count }) + left });
        form.reset();
        router.refresh();
      }
    } catch (error) {
      setTold({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
    }
    top.current?.focus();
  }

  return (
    <form onSubmit={(event) => void confirm(event)}>
      <div ref={top} tabIndex={-1}>
        {told && (
          <Alert tone={told.tone} role={told.tone === "success" ? "status" : "alert"}>
            {told.text}
          </Alert>
        )}
      </div>
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
