import { useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { Badge } from "@/app/_components/badge";
import { DateTime } from "@/app/_components/values";
import { importKeptDays, type KeptRow } from "@/server/domain/register/import/batch";
import type { LoadedImport } from "@/server/services/register-import/load-import";

export type ImportStage = "staged" | "accepted" | "undone";

export const stageOf = ({ accepted, undone }: { accepted: unknown; undone: unknown }): ImportStage =>
  undone ? "undone" : accepted ? "accepted" : "staged";

export function StageBadge({ stage }: { stage: ImportStage }) {
  const tones = { staged: "info", accepted: "success", undone: "neutral" } as const;
  return <Badge tone={tones[stage]}>{useTranslations("register-import.states")(stage)}</Badge>;
}

/** What became of a file, by whom and when; what undoing it left as it was. Takes the focus when that changes. */
export function ImportState({ batch }: { batch: LoadedImport }) {
  const t = useTranslations("register-import");
  const { accepted, undone, counts, createdAt, createdByName } = batch;
  const at = (value: Date) => ({ at: () => <DateTime value={value} /> });
  return (
    <div id="import" tabIndex={-1} className="pas-section">
      <p className="fr-mb-1w">{t.rich("batch.sent", { name: createdByName, ...at(createdAt) })}</p>
      {accepted && (
        <Alert tone={undone ? "info" : "success"} role="status">
          <p>
            {t.rich("batch.accepted", { name: accepted.by, ...at(accepted.at) })}
            {" · "}
            {t("list.result_text", { created: counts.new, changed: counts.changed })}
          </p>
          {undone && <p>{t.rich("batch.undone", { name: undone.by, ...at(undone.at) })}</p>}
        </Alert>
      )}
      {undone && undone.kept.count > 0 && <KeptRows {...undone.kept} />}
      {!accepted && <p className="pas-muted">{t("batch.kept", { days: importKeptDays })}</p>}
    </div>
  );
}

function KeptRows({ count, rows }: { count: number; rows: readonly KeptRow[] }) {
  const t = useTranslations("register-import.undo");
  const told = ({ name, reason, by, at }: KeptRow) =>
    reason === "inUse"
      ? t("keptInUse", { name })
      : t.rich(by ? "keptChanged" : "keptBySystem", { name, by, at: () => <DateTime value={at} /> });
  return (
    <>
      <h2 className="fr-h4">{t("keptTitle")}</h2>
      <ul>
        {rows.map((row) => (
          <li key={`${row.subject} ${row.name} ${row.at}`}>{told(row)}</li>
        ))}
        {count > rows.length && <li>{t("keptMore", { count: count - rows.length })}</li>}
      </ul>
    </>
  );
}
