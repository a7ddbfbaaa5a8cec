"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { TextField } from "@/app/_components/text-field";

interface Props {
  title: string;
  text: string;
  label: string;
  secret: string;
  onDone: () => void;
}

/** A secret that is shown this once, with a way to copy it: `title, text, label, secret, onDone`. */
export function MadeSecret({ title, text, label, secret, onDone }: Props) {
  const t = useTranslations("api-keys.made");
  const heading = useRef<HTMLHeadingElement>(null);
  const [told, setTold] = useState("");
  // Where the form was, there is this now.
  useEffect(() => heading.current?.focus(), []);

  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setTold(t("copied")),
      () => setTold(t("notCopied")),
    );

  return (
    <section className="pas-panel fr-mt-3w" aria-labelledby="secret">
      <h2 id="secret" className="fr-h5" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p>{text}</p>
      <TextField
        id="secret-montre"
        name="secret"
        readOnly
        autoComplete="off"
        spellCheck={false}
        className="pas-code"
        label={label}
        value={secret}
        onFocus={(event) => event.target.select()}
      />
      <ButtonGroup>
        <Button type="button" variant="secondary" onClick={() => void copy()}>
          {t("copy")}
        </Button>
        <Button type="button" variant="tertiary" onClick={onDone}>
          {t("done")}
        </Button>
      </ButtonGroup>
      <p role="status" className="fr-mb-0 fr-text--sm">
        {told}
      </p>
    </section>
  );
}
