"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/app/_components/button";
import { Link } from "@/app/_components/link";
import { TextField } from "@/app/_components/text-field";
import { trpc } from "@/app/_trpc/client";
import { authorityLabel } from "@/server/domain/organisation/label";
import type { FrenchAuthorityKind } from "@/server/domain/user/actor";

/** As many as a search answers at most, unless told. */
const searchLimit = 20;

/** An authority as a result shows it. */
export interface FoundAuthority {
  id: string;
  kind: FrenchAuthorityKind;
  name: string;
  departmentCode: string | null;
  siren: string | null;
}

export interface AuthoritySearchProps {
  /** What the address asks for, with what the server found: the whole search, without script. */
  query: string;
  hits: readonly FoundAuthority[];
}

/** Finds an authority as one types; a plain form when there is no script. Each result leads to the request to join it. */
export function AuthoritySearch({ query: asked, hits: found }: AuthoritySearchProps) {
  const t = useTranslations("organisations");
  const claims = useTranslations("claims.make");
  const [query, setQuery] = useState(asked);
  const { hits, state } = useHits(query, asked, found);
  const isAsked = query.trim().length >= 2;
  const count = hits.length;
  const countText =
    count === 0
      ? t("search.none", { query })
      : count < searchLimit
        ? t("search.results", { count })
        : claims("many", { count });
  return (
    <>
      <search>
        <form method="get" className="pas-filters">
          <TextField
            name="q"
            type="search"
            label={t("search.label")}
            hint={t("search.hint")}
            autoComplete="off"
            maxLength={120}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <Button>{t("search.submit")}</Button>
        </form>
      </search>
      <p role="status" className="pas-muted">
        {state === "failed" ? t("search.failed") : state === "searching" ? t("search.searching") : isAsked && countText}
      </p>
      {isAsked && count > 0 && (
        <ul aria-label={claims("results")} className="pas-results">
          {hits.map((hit) => (
            <li key={hit.id}>
              <Link href={`/compte/rattachement?collectivite=${hit.id}`}>
                {authorityLabel(hit, t(`kind.${hit.kind}`))}
              </Link>
              {hit.siren && <span className="pas-muted"> {t("siren", { siren: hit.siren })}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The hits of what is typed, a moment after the last key; an answer that comes after another key is dropped. */
function useHits(query: string, asked: string, found: readonly FoundAuthority[]) {
  const [hits, setHits] = useState(found);
  const [state, setState] = useState<"idle" | "searching" | "failed">("idle");
  useEffect(() => {
    if (query === asked || query.trim().length < 2) {
      setHits(query === asked ? found : []);
      setState("idle");
      return;
    }
    let isLate = false;
    const search = async () => {
      setState("searching");
      try {
        const answer = await trpc.organisation.search.query({ query });
        if (isLate) return;
        setHits(answer);
        setState("idle");
      } catch {
        if (!isLate) setState("failed");
      }
    };
    const timer = setTimeout(() => void search(), 200);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [query, asked, found]);
  return { hits, state };
}
