"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { Disclosure } from "@/app/_components/disclosure";
import { failureOf, trpc } from "@/app/_trpc/client";
import type { ManagedCallFile } from "@/server/services/call-file/list";
import { DocumentForms } from "./document-forms";
import { Versions } from "./versions";

interface Props {
  slug: string;
  files: ManagedCallFile[];
  isKept: boolean;
}

/** The files of a call in their order: each can be moved, replaced, renamed and, until the opening, removed. */
export function ManagedFiles({ slug, files, isKept }: Props) {
  const t = useTranslations("call-files");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [told, setTold] = useState<{ tone: "success" | "error"; text: string } | null>(null);
  const isUnderWay = useRef(false);
  const top = useRef<HTMLDivElement>(null);

  async function act(doing: () => Promise<{ tone: "success" | "error"; text: string }>, takesFocus: boolean) {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      setTold(await doing());
      router.refresh();
    } catch (error) {
      setTold({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
    }
    // What was pressed is no more.
    if (takesFocus) top.current?.focus();
  }

  const move = ({ id, title }: ManagedCallFile, way: "up" | "down", position: number) =>
    act(async () => {
      await trpc.calls.moveFile.mutate({ slug, documentId: id, way });
      return { tone: "success", text: t("moved", { title, position }) };
    }, false);
  const remove = ({ id, title }: ManagedCallFile) =>
    act(async () => {
      const { ok } = await trpc.calls.removeFile.mutate({ slug, documentId: id });
      return ok ? { tone: "success", text: t("removed", { title }) } : { tone: "error", text: t("kept") };
    }, true);

  return (
    <>
      <div ref={top} tabIndex={-1} role="status">
        {told && <Alert tone={told.tone}>{told.text}</Alert>}
      </div>
      <ol className="fr-raw-list">
        {files.map((file, index) => (
          <li key={file.id} className="pas-panel pas-block">
            <h3 className="fr-h5">{file.title}</h3>
            <Versions slug={slug} file={file} />
            <p className="pas-row fr-mt-2w">
              {(["up", "down"] as const).map((way) => {
                const isAtEnd = index === (way === "up" ? 0 : files.length - 1);
                return (
                  <Button
                    key={way}
                    type="button"
                    size="sm"
                    variant="tertiary"
                    aria-label={t(`${way}Named`, { title: file.title })}
                    aria-disabled={isAtEnd}
                    onClick={() => !isAtEnd && void move(file, way, index + (way === "up" ? 0 : 2))}
                  >
                    {t(way)}
                  </Button>
                );
              })}
              {!isKept && (
                <Button
                  type="button"
                  size="sm"
                  variant="tertiary"
                  aria-label={t("removeNamed", { title: file.title })}
                  onClick={() => void remove(file)}
                >
                  {t("remove")}
                </Button>
              )}
            </p>
            <Disclosure summary={t("editNamed", { title: file.title })}>
              <DocumentForms slug={slug} document={file} isKept={isKept} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </>
  );
}
