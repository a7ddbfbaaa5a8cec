import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import { TextField } from "@/app/_components/text-field";
import type { ReadCode } from "@/server/domain/receipt/code";

interface CodeFormProps {
  typed?: string;
  /** Why what was typed is no code. */
  refused?: ReadCode;
}

/** The field for the code of a receipt. What was mistyped stays there, with what is wrong with it. */
export function CodeForm({ typed, refused }: CodeFormProps) {
  const t = useTranslations("receipts");
  return (
    <form method="get" action="/verifier" className="pas-readable">
      <TextField
        name="code"
        label={t("code")}
        hint={t("verify.hint")}
        defaultValue={typed}
        error={refused && !refused.ok ? t(`verify.errors.${refused.reason}`, told(refused)) : undefined}
        width="medium"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={200}
      />
      <Button>{t("verify.submit")}</Button>
    </form>
  );
}

const told = (refused: Exclude<ReadCode, { ok: true }>) => ({
  character: refused.reason === "character" ? refused.character : "",
  count: refused.reason === "character" ? 0 : refused.count,
});
