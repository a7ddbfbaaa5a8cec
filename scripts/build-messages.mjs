/**
 * Writes messages/index.ts, the list of all catalogues: `npm run messages` after adding a namespace.
 * A namespace is a file, messages/<locale>/<namespace>.json.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../messages/", import.meta.url));
const locales = ["fr", "en"];
const namespaces = readdirSync(`${folder}fr`)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(/\.json$/, ""))
  .sort();

const camel = (name) => name.replace(/[-_](\w)/g, (_, letter) => letter.toUpperCase());
const variable = (locale, name) => `${locale}${camel(`-${name}`)}`;
const key = (name) => (camel(name) === name ? name : `"${name}"`);

const imports = locales.flatMap((locale) =>
  namespaces.map((name) => `import ${variable(locale, name)} from "./${locale}/${name}.json";`),
);
const catalogues = locales.map(
  (locale) =>
    `  ${locale}: {\n${namespaces.map((name) => `    ${key(name)}: ${variable(locale, name)},\n`).join("")}  },\n`,
);
writeFileSync(
  `${folder}index.ts`,
  [
    "// Written by scripts/build-messages.mjs (npm run messages): every file of fr/ and en/ is here.",
    ...imports.sort(),
    "",
    "/** Every sentence on a screen or in a mail, by language and namespace. */",
    `export const messages = {\n${catalogues.join("")}};`,
    "",
    'export type Messages = (typeof messages)["fr"];',
    "export type Namespace = keyof Messages;",
    "",
  ].join("\n"),
);
