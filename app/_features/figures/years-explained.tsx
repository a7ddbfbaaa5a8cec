import { useTranslations } from "next-intl";

/** Which year an amount belongs to has several right answers: what each of them says, and what is counted. */
export function YearsExplained() {
  const t = useTranslations("figures");
  const b = (words: React.ReactNode) => <strong>{words}</strong>;
  return (
    <section className="pas-section pas-prose" aria-labelledby="annees">
      <h2 id="annees">{t("years.title")}</h2>
      <ul>
        {(["decision", "instalment", "payment"] as const).map((year) => (
          <li key={year}>{t.rich(`years.${year}`, { b })}</li>
        ))}
      </ul>
      <p>{t("counting")}</p>
    </section>
  );
}
