import "./_styles/generated/dsfr.css";
import "./_styles/base.css";
import "./_styles/shell.css";
import "./_styles/components.css";
import "./_styles/journeys.css";
import "./_styles/dossier.css";
import "./_styles/budget.css";
import "./_styles/exchange.css";
import "./_styles/layouts.css";
import "./_styles/print.css";
import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { currentActor } from "@/server/auth/current-actor";
import { env } from "@/server/env";
import { DemoNotice } from "./_shell/demo-notice";
import { Footer } from "./_shell/footer";
import { Header } from "./_shell/header";
import { SkipLinks } from "./_shell/skip-links";
import { currentTheme } from "./_shell/theme";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    // Canonical addresses are those of the deployment, whatever name it was asked by.
    metadataBase: new URL(env().APP_URL),
    title: { default: `${t("serviceName")} · ${t("tagline")}`, template: `%s · ${t("serviceName")}` },
    description: t("description"),
    icons: { icon: { url: "/favicon.svg", type: "image/svg+xml" } },
    // Figures and references are not telephone numbers.
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** What stands around every page: language, look, header, footer. Pages find themselves in a container. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, actor] = await Promise.all([getLocale(), currentTheme(), currentActor()]);
  return (
    <html lang={locale} data-fr-scheme={theme} data-fr-theme={theme}>
      <head>{env().BRAND === "republique-francaise" && <link rel="stylesheet" href="/marque/marque.css" />}</head>
      <body>
        <SkipLinks />
        <Header actor={actor} />
        {env().DEMO && <DemoNotice />}
        <main id="contenu" tabIndex={-1} className="fr-container pas-main">
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}
