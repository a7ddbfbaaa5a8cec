import { useEffect, useState } from "react";

const keyOf = (ref: string) => `passerelle.verification.${ref}`;

/**
 * The proof that this submission is under way: the page's own while the dossier can be submitted; afterwards the one
 * that this tab had from before, so that a page loaded again after the deadline does not lose what it stands for.
 */
export function useUnderWay(ref: string, proof: string | null): string | null {
  const [kept, setKept] = useState<string | null>(null);
  useEffect(() => {
    try {
      if (proof) sessionStorage.setItem(keyOf(ref), proof);
      else setKept(sessionStorage.getItem(keyOf(ref)));
    } catch {
      // Without storage the page in front of the person is all there is.
    }
  }, [ref, proof]);
  return proof ?? kept;
}
