import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./i18n/request.ts");

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // The pages' own forms read the page they come from there; other sites learn nothing.
  { key: "Referrer-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
];

/**
 * Pages whose address is a secret: no page that is opened from them learns it, and no index keeps it. Their origin alone
 * is told: without it, their own forms would count as another site's.
 */
const secretAddress = [
  { key: "Referrer-Policy", value: "strict-origin" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
];

/** Pages get their policy from proxy.ts; what is served to programs or as a file runs nothing at all. */
const nothingRuns = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" }];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  compress: true,
  // Types are a floor of `npm test`; checking them again would make everybody's first start wait.
  typescript: { ignoreBuildErrors: true },
  // They load WebAssembly, native parts or files of their own at run time.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pglite-prisma-adapter",
    "pg",
    "nodemailer",
    "@myriaddreamin/typst-ts-node-compiler",
  ],
  // forbidden(): pages answer "not allowed" with its status.
  experimental: { authInterrupts: true },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/(invitations|confirmation)/:path*", headers: secretAddress },
    { source: "/api/:path*", headers: nothingRuns },
  ],
};

export default withMessages(config);
