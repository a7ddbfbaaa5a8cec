/** What is changed in the design system's sheet, beside what is left out of it. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import postcss from "postcss";

/** The family reserved to the State gives way to one property, that the State's own sheet sets. */
export function replaceFonts(root) {
  root.walkAtRules("font-face", (rule) => void rule.remove());
  root.walkDecls(/^font(-family)?$/, (declaration) => {
    declaration.value = declaration.value.replace(/["']?(Marianne|Spectral)["']?\s*(,\s*[\w-]+)*/i, "var(--pas-font)");
  });
}

/**
 * The dark colours come with `data-fr-theme="dark"`, and with "system" where the reader's device is
 * dark: no script has to choose. Paper is never dark.
 */
export function followDeviceTheme(root) {
  root.walkRules(/\[data-fr-theme=dark\]/, (rule) => {
    const dark = postcss.atRule({ name: "media", params: "screen" });
    const system = postcss.atRule({ name: "media", params: "screen and (prefers-color-scheme: dark)" });
    dark.append(rule.clone());
    system.append(rule.clone({ selector: rule.selector.replaceAll("[data-fr-theme=dark]", "[data-fr-theme=system]") }));
    rule.replaceWith(dark, system);
  });
}

const asDataUri = (file) => {
  const svg = readFileSync(file, "utf8").replace(/\s+/g, " ").replaceAll("> <", "><").trim();
  const escaped = svg.replaceAll('"', "'").replace(/[<>#%]/g, encodeURIComponent);
  return `url("data:image/svg+xml,${escaped}")`;
};

/** Icons in use become properties holding their drawing: no request, and each is written once. */
export function inlineIcons(root, folder) {
  const icons = new Map();
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(/url\("((?:\.\.\/)*)(icons\/[^"]+\.svg)"\)/g, (_, _up, path) => {
      const name = `--icone-${path.replace(/^.*\/|\.svg$/g, "")}`;
      if (!icons.has(name)) icons.set(name, asDataUri(resolve(folder, path)));
      return `var(${name})`;
    });
  });
  const nodes = [...icons].map(([prop, value]) => postcss.decl({ prop, value }));
  if (nodes.length > 0) root.prepend(postcss.rule({ selector: ":root", nodes }));
}
