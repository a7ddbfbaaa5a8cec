"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { type BudgetList, type Line, mergeRows, replay } from "@/server/domain/application/budget-sheet";
import { useDraft, useDraftView } from "../draft-context";
import { FileFailureAlert } from "./file-failure";
import { FilePreview } from "./file-preview";
import { type FileFailure, type FileRead, readFile } from "./read-file";
import { makeLine, useLineStores } from "./use-line-store";

type Lists = Record<BudgetList, readonly Line[]>;

type State =
  | { at: "rest" }
  | { at: "reading" }
  | { at: "failed"; failure: FileFailure }
  /** What the file says the lists should be; a list it does not have is not there. */
  | { at: "preview"; name: string; lists: Partial<Lists> }
  | { at: "applied"; before: Lists; after: Lists }
  | { at: "reverted" };

const bothLists = ["expenditure", "funding"] as const;

/** The budget to a spreadsheet and back. What a file would change is shown first; replacing can be taken back. */
export function FilePanel() {
  const t = useTranslations("budget.file");
  const view = useDraftView();
  const { flush } = useDraft();
  const stores = useLineStores();
  const [state, setState] = useState<State>({ at: "rest" });
  const [isUnsaved, setUnsaved] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const address = `/api/dossiers/${view.ref}/budget`;
  const now = (): Lists => ({ expenditure: stores.expenditure.lines(), funding: stores.funding.lines() });

  async function read(file: File | undefined) {
    if (!file) return;
    setState({ at: "reading" });
    const result: FileRead = await readFile(view.ref, file);
    if (input.current) input.current.value = "";
    if (!result.ok) return setState({ at: "failed", failure: result });
    const lists: Partial<Lists> = {};
    for (const list of bothLists) {
      const rows = result.lists[list];
      if (rows) lists[list] = mergeRows(stores[list].lines(), rows, () => makeLine(list));
    }
    setState({ at: "preview", name: file.name, lists });
  }

  function apply(lists: Partial<Lists>) {
    const before = now();
    for (const list of bothLists) if (lists[list]) stores[list].change(lists[list]);
    setState({ at: "applied", before, after: now() });
  }

  function revert({ before, after }: { before: Lists; after: Lists }) {
    for (const list of bothLists) stores[list].change(replay(stores[list].lines(), after[list], before[list]));
    setState({ at: "reverted" });
  }

  return (
    <section className="pas-group" aria-labelledby="budget-fichier">
      <h3 id="budget-fichier" className="fr-h6">
        {t("title")}
      </h3>
      <p>{t("intro")}</p>
      <p>
        <a
          className="fr-link fr-link--download"
          href={address}
          download
          onClick={(event) => {
            event.preventDefault();
            void flush().then((isSaved) => {
              setUnsaved(!isSaved);
              if (isSaved) window.location.assign(address);
            });
          }}
        >
          {t("export")}
        </a>
      </p>
      <div aria-live="polite">{isUnsaved && <p className="fr-error-text">{t("unsaved")}</p>}</div>
      <div className="fr-upload-group">
        <label className="fr-label" htmlFor="budget-import">
          {t("import")}
          <span className="fr-hint-text">{t("importHint")}</span>
        </label>
        <input
          ref={input}
          id="budget-import"
          className="fr-upload"
          type="file"
          accept=".xlsx"
          disabled={state.at === "reading"}
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </div>
      <div aria-live="polite">
        {state.at === "reading" && <p>{t("reading")}</p>}
        {state.at === "reverted" && <p>{t("reverted")}</p>}
      </div>
      {state.at === "failed" && <FileFailureAlert failure={state.failure} />}
      {state.at === "preview" && (
        <FilePreview
          name={state.name}
          before={now()}
          lists={state.lists}
          onApply={() => apply(state.lists)}
          onCancel={() => {
            setState({ at: "rest" });
            input.current?.focus();
          }}
        />
      )}
      {state.at === "applied" && (
        <Alert tone="success">
          <p>{t("applied")}</p>
          <Button type="button" variant="tertiary" size="sm" onClick={() => revert(state)}>
            {t("revert")}
          </Button>
        </Alert>
      )}
    </section>
  );
}
