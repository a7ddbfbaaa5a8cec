import type { MetadataRoute } from "next";
import { env } from "@/server/env";

// The address is a setting of the deployment, not of the build.
export const dynamic = "force-dynamic";

/** Search engines read the public pages; the others ask for an account, or are for one person. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        ...[
          "/api/",
          "/administration",
          "/avis",
          "/compte",
          "/connexion",
          "/demonstration",
          "/dossiers",
          "/instruction",
        ],
        // Receipts are for whoever holds their code.
        "/verifier/",
      ],
    },
    sitemap: new URL("/sitemap.xml", env().APP_URL).href,
  };
}
