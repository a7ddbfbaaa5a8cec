"use client";

import "./_styles/generated/dsfr.css";
import "./_styles/base.css";
import "./_styles/components.css";
import { Failure, type FailureProps, useFailureLocale } from "./_shell/failure";

/** What stands in the place of everything when the layout itself failed. */
export default function GlobalError(props: FailureProps) {
  return (
    <html lang={useFailureLocale()} data-fr-theme="system">
      <body>
        <title>Passerelle</title>
        <main className="fr-container pas-main">
          <Failure {...props} />
        </main>
      </body>
    </html>
  );
}
