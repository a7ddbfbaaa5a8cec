import "server-only";
import { z } from "zod";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const schema = z
  .object({
    /** "development" is Next's development server, which needs a looser security policy. */
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    /** PostgreSQL; without it the data live in an embedded database under DATA_DIR. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATA_DIR: z.string().default("./data"),
    /** Demonstration: invented people who sign in with one click, mails readable in the application. */
    DEMO: flag.optional(),
    /** A bucket of an S3 store for the files, "https://s3.example.org/bucket"; without it they live under DATA_DIR. */
    S3_URL: z.url({ protocol: /^https?$/ }).optional(),
    S3_REGION: z.string().default("us-east-1"),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    /** ClamAV's daemon, "tcp://host:3310" or "unix:///run/clamav/clamd.ctl"; without it attachments are not scanned. */
    CLAMAV_URL: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
    /** Whether the useful links are looked at, out on the internet; by default outside the demonstration alone. */
    CHECK_LINKS: flag.optional(),
    /** How many balancers of ours a request goes through; read by the server in front of Next (front/client-address.mjs). */
    TRUSTED_PROXY: z.coerce.number().int().min(0).max(9).default(0),
    /** Address under which people reach the application: links in mails, cookies. */
    APP_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
    NEXTAUTH_SECRET: z.string().min(32),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default("Passerelle <ne-pas-repondre@passerelle.example.org>"),
    /** The State's identity is reserved: see "Marque" in the README. */
    BRAND: z.enum(["neutral", "republique-francaise"]).default("neutral"),
    /** SIRET of the ministry that grants, in the open data; the default is nobody's. */
    PUBLISHER_SIRET: z
      .string()
      .regex(/^\d{14}$/)
      .default("00000000000000"),
    /** E-mail of the first call manager of the ministry, created when the database is prepared. */
    FIRST_MANAGER_EMAIL: z.email().optional(),
  })
  .transform((env) => ({ ...env, DEMO: env.DEMO ?? env.DATABASE_URL === undefined }))
  .transform((env) => ({ ...env, CHECK_LINKS: env.CHECK_LINKS ?? !env.DEMO }))
  .refine((env) => !env.S3_URL || (env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY), {
    path: ["S3_URL"],
    message: "S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are needed with it",
  })
  .refine((env) => env.DEMO || env.SMTP_URL, {
    path: ["SMTP_URL"],
    message: "outside demonstration, people sign in by mail: a mail server is needed",
  });

export type Env = z.infer<typeof schema>;

let known: Env | undefined;

/**
 * The settings of this process, read once. Nothing else reads process.env.
 * @throws with one line per wrong setting.
 */
export function env(): Env {
  if (!known) {
    const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
    const result = schema.safeParse(given);
    if (!result.success) throw new Error(`Settings:\n${z.prettifyError(result.error)}`);
    known = result.data;
  }
  return known;
}
