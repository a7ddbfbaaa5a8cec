"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { trpc } from "@/app/_trpc/client";
import { authorityLabel } from "@/server/domain/organisation/label";

export interface PickedAuthority {
  id: string;
  label: string;
}

/** Finds a French authority by name, SIREN or INSEE code as one types, and hands it over. A WAI-ARIA combobox. */
export function AuthorityPicker({ label, onPick }: { label: string; onPick(authority: PickedAuthority): void }) {
  const t = useTranslations("organisations");
  const id = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(-1);
  const { hits, isSearching, hasFailed } = useAuthoritySearch(query);
  const options = hits.map((hit) => ({ id: hit.id, label: authorityLabel(hit, t(`kind.${hit.kind}`)) }));
  const isOpen = query.trim().length >= 2;

  function pick(option: PickedAuthority | undefined) {
    if (!option) return;
    onPick(option);
    setQuery("");
    setActive(-1);
  }

  return (
    <div className="fr-input-group pas-picker">
      <label className="fr-label" htmlFor={id}>
        {label}
        <span className="fr-hint-text">{t("search.hint")}</span>
      </label>
      <input
        id={id}
        className="fr-input"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(-1);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setActive(Math.min(active + 1, options.length - 1));
          else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
          else if (event.key === "Enter") pick(options[Math.max(active, 0)]);
          else if (event.key === "Escape") setQuery("");
          else return;
          event.preventDefault();
        }}
      />
      <p className="fr-sr-only" role="status">
        {isOpen && !isSearching ? t("search.results", { count: options.length }) : ""}
      </p>
      {isOpen && (
        <div id={`${id}-list`} role="listbox" aria-label={label} className="pas-picker__list">
          {options.map((option, index) => (
            <div
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="pas-picker__option"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(option)}
              onKeyDown={(event) => event.key === "Enter" && pick(option)}
            >
              {option.label}
            </div>
          ))}
        </div>
      )}
      {isOpen && options.length === 0 && (
        <p className="fr-hint-text">
          {hasFailed ? t("search.failed") : isSearching ? t("search.searching") : t("search.none", { query })}
        </p>
      )}
    </div>
  );
}

type Hits = Awaited<ReturnType<typeof trpc.organisation.search.query>>;

/** The hits of the last query typed, a moment after the last key; answers that come too late are dropped. */
function useAuthoritySearch(query: string) {
  const [hits, setHits] = useState<Hits>([]);
  const [state, setState] = useState<"idle" | "searching" | "failed">("idle");
  const latest = useRef("");
  useEffect(() => {
    latest.current = query;
    if (query.trim().length < 2) return setHits([]);
    setState("searching");
    const timer = setTimeout(async () => {
      try {
        const found = await trpc.organisation.search.query({ query });
        if (latest.current !== query) return;
        setHits(found);
        setState("idle");
      } catch {
        if (latest.current === query) setState("failed");
      }
    }, 200);
    return () => clearTimeout(timer);
  }, [query]);
  return { hits, isSearching: state === "searching", hasFailed: state === "failed" };
}
