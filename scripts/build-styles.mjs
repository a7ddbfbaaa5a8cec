/**
 * Writes the part of the design system (DSFR) that the pages use:
 * - app/_styles/generated/dsfr.css, for everyone: without the State's fonts and block;
 * - app/_styles/generated/marque.css, for BRAND=republique-francaise: fonts and block.
 * Run by `npm run styles`, before a build, and again when a page begins to use another class or icon.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import postcss from "postcss";
import { followDeviceTheme, inlineIcons, replaceFonts } from "./styles/adapt.mjs";
import { classesNamedIn, dropUnusedProperties, dropUnusedRules, requireIcons } from "./styles/purge.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "node_modules/@gouvfr/dsfr/dist");
const styles = join(root, "app/_styles");
const read = (...path) => readFileSync(join(...path), "utf8");
const list = (folder, pattern) =>
  readdirSync(folder, { recursive: true })
    .filter((path) => pattern.test(path))
    .map((path) => read(folder, path));

/** The State's fonts, served by app/marque/[fichier] only where the deployment is entitled to them. */
const faces = [
  ["Regular", 400, "normal"],
  ["Regular_Italic", 400, "italic"],
  ["Medium", 500, "normal"],
  ["Bold", 700, "normal"],
].map(
  ([file, weight, style]) =>
    `@font-face{font-family:"Marianne";src:url("/marque/Marianne-${file}.woff2") format("woff2");` +
    `font-weight:${weight};font-style:${style};font-display:swap}`,
);

const isLogo = (rule) => /\.fr-logo/.test(rule.selector);

function build() {
  const sources = list(join(root, "app"), /(?<!\.test)\.tsx?$/);
  const own = readdirSync(styles).filter((path) => path.endsWith(".css"));
  const sheet = postcss.parse(
    [read(dist, "dsfr.main.css"), read(dist, "utility/icons/icons.main.css"), read(dist, "dsfr.print.css")].join("\n"),
  );
  sheet.walkComments((comment) => void comment.remove());
  sheet.walkAtRules("charset", (rule) => void rule.remove());
  requireIcons(sheet, sources);
  dropUnusedRules(sheet, classesNamedIn(sources));
  replaceFonts(sheet);
  inlineIcons(sheet, dist);
  followDeviceTheme(sheet);
  dropUnusedProperties(
    sheet,
    own.map((path) => read(styles, path)),
  );

  const brand = sheet.clone();
  brand.walkRules((rule) => void (isLogo(rule) || rule.remove()));
  brand.walkAtRules((rule) => void (rule.nodes?.length === 0 && rule.remove()));
  sheet.walkRules((rule) => void (isLogo(rule) && rule.remove()));

  const licence =
    "/* DSFR, MIT licence, restricted use of the State's identity. Written by scripts/build-styles.mjs */\n";
  const font = ':root{--pas-font:"Marianne",arial,sans-serif}';
  mkdirSync(join(styles, "generated"), { recursive: true });
  for (const [name, css] of [
    ["dsfr.css", sheet.toString()],
    ["marque.css", [...faces, font, brand.toString()].join("\n")],
  ]) {
    const compact = licence + css.replace(/\n\s*/g, "\n").replace(/\n+/g, "\n");
    writeFileSync(join(styles, "generated", name), compact);
    console.log(`${name}: ${compact.length} bytes, ${gzipSync(compact).length} compressed`);
  }
}

build();
