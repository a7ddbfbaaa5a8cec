"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { DataTable } from "@/app/_components/data-table";
import { TextField } from "@/app/_components/text-field";
import { failureOf, trpc } from "@/app/_trpc/client";
import { contactInput } from "@/server/domain/register/correction";
import type { EntryContact } from "@/server/services/register-review/contacts";
import { RecordForm, refusedFields, type Sent } from "./record-form";

/** Whom to write to about an entry: those there are, and one more. */
export function ContactForms({ entry, contacts }: { entry: string; contacts: EntryContact[] }) {
  const t = useTranslations("entries.contacts");
  const id = (field: string) => `contact-${field}`;

  async function send(form: FormData): Promise<Sent> {
    const read = contactInput.safeParse({
      ...Object.fromEntries(form),
      ...{ isPublic: form.has("isPublic"), agrees: form.has("agrees") },
    });
    if (!read.success) return refusedFields(read.error.issues);
    return trpc.entry.keepContact.mutate({ slug: entry, ...read.data });
  }

  return (
    <>
      <ContactTable entry={entry} contacts={contacts} />
      <h3 className="fr-h6">{t("add")}</h3>
      <RecordForm prefix="contact" submit={t("send")} saved={t("saved")} send={send} clears>
        {(errorOf) => (
          <>
            <TextField id={id("name")} name="name" label={t("name")} error={errorOf("name")} width="medium" />
            <TextField id={id("role")} name="role" label={t("role")} error={errorOf("role")} width="medium" />
            <TextField
              id={id("email")}
              name="email"
              type="email"
              label={t("email")}
              hint={t("addHint")}
              error={errorOf("email")}
              width="medium"
            />
            <Checkbox id={id("isPublic")} name="isPublic" label={t("isPublic")} />
            <Checkbox id={id("agrees")} name="agrees" label={t("agrees")} error={errorOf("agrees")} />
          </>
        )}
      </RecordForm>
    </>
  );
}

function ContactTable({ entry, contacts }: { entry: string; contacts: EntryContact[] }) {
  const t = useTranslations("entries.contacts");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [told, setTold] = useState<{ tone: "success" | "error"; text: string } | null>(null);
  const isUnderWay = useRef(false);
  const top = useRef<HTMLDivElement>(null);

  async function remove(contactId: string) {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await trpc.entry.removeContact.mutate({ slug: entry, contactId });
      setTold({ tone: "success", text: t("removed") });
      router.refresh();
    } catch (error) {
      setTold({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
    }
    top.current?.focus();
  }

  return (
    <>
      <div ref={top} tabIndex={-1}>
        {told && <Alert tone={told.tone}>{told.text}</Alert>}
      </div>
      <DataTable
        caption={t("table")}
        captionHidden
        stacked
        rows={contacts}
        rowKey={(contact) => contact.id}
        empty={<p>{t("none")}</p>}
        columns={[
          { key: "name", header: t("name"), cell: ({ name }) => name },
          { key: "role", header: t("role"), cell: ({ role }) => role },
          { key: "email", header: t("email"), cell: ({ email }) => email },
          { key: "visibility", header: t("visibility"), cell: ({ isPublic }) => t(isPublic ? "public" : "private") },
          {
            key: "actions",
            header: t("actions"),
            cell: ({ id, name }) => (
              <Button
                type="button"
                variant="tertiary"
                size="sm"
                aria-label={t("removeNamed", { name })}
                onClick={() => void remove(id)}
              >
                {t("remove")}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
