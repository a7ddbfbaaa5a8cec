import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/server/env";

/** The State's style sheet and fonts, by the name under which marque.css asks for them. */
const files = new Map(
  Object.entries({
    "marque.css": { path: "app/_styles/generated/marque.css", type: "text/css; charset=utf-8" },
    ...Object.fromEntries(
      ["Regular", "Regular_Italic", "Medium", "Bold"].map((weight) => [
        `Marianne-${weight}.woff2`,
        { path: `node_modules/@gouvfr/dsfr/dist/fonts/Marianne-${weight}.woff2`, type: "font/woff2" },
      ]),
    ),
  }),
);

/** Answers only where the deployment is entitled to the State's identity (BRAND=republique-francaise). */
export async function GET(_request: Request, { params }: RouteContext<"/marque/[fichier]">): Promise<Response> {
  const file = files.get((await params).fichier);
  if (env().BRAND !== "republique-francaise" || !file) return new Response(null, { status: 404 });
  const content = await readFile(join(/* turbopackIgnore: true */ process.cwd(), file.path));
  return new Response(new Uint8Array(content), {
    headers: { "Content-Type": file.type, "Cache-Control": "public, max-age=86400" },
  });
}
