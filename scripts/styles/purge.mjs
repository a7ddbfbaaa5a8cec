/**
 * What the pages do not use is left out of the design system's sheet: rules of classes that no source
 * names, custom properties that nothing left reads, prefixes of browsers that are gone.
 */

/**
 * Icons are asked for by name, and a misspelt one is a blank square.
 * @throws naming the icons that the design system does not have
 */
export function requireIcons(root, texts) {
  const known = new Set();
  root.walkRules(/fr-icon-/, (rule) => void classesOf(rule.selector).forEach((name) => void known.add(name)));
  const asked = texts.flatMap((text) => text.match(/fr-icon-[a-z0-9]+(-[a-z0-9]+)+/g) ?? []);
  const unknown = [...new Set(asked)].filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`No such icon in the design system: ${unknown.join(", ")}`);
}

/** Attributes that only the design system's own script sets; it is not loaded. */
const scriptOnly = /\[data-fr-(?!theme)|\.fr-(modal|collapse|js-|link--close)|-ms-/;
const deadMedia = /-ms-high-contrast/;

/**
 * @param {string[]} texts sources in which class names are written out, or end with a `${…}`
 * @returns {(name: string) => boolean} whether a class is in use. Icons are only kept by their whole name.
 */
export function classesNamedIn(texts) {
  const names = new Set();
  const prefixes = new Set();
  for (const text of texts) {
    for (const [, name = "", open] of text.matchAll(/(fr-[a-z][\w-]*)(\$\{)?/g)) {
      if (!open) names.add(name);
      else if (!name.startsWith("fr-icon-")) prefixes.add(name);
    }
  }
  return (name) => names.has(name) || [...prefixes].some((prefix) => name.startsWith(prefix));
}

const classesOf = (selector) =>
  [...selector.replace(/:not\([^)]*\)/g, "").matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name = ""]) => name);

/** Keeps, of every rule, the selectors whose design-system classes are all in use. Other classes are not ours to judge. */
export function dropUnusedRules(root, isUsed) {
  root.walkAtRules("media", (media) => {
    const queries = media.params.split(",").filter((query) => !deadMedia.test(query));
    if (queries.length === 0) media.remove();
    else media.params = queries.join(",");
  });
  root.walkRules((rule) => {
    const kept = rule.selectors.filter(
      (selector) =>
        !scriptOnly.test(selector) && classesOf(selector).every((name) => !name.startsWith("fr-") || isUsed(name)),
    );
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  root.walkDecls(/^-(ms|moz)-/, (declaration) => void declaration.remove());
  dropEmpty(root);
}

const referencesOf = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name);

/**
 * Drops the custom properties that nothing reads, directly or through another one.
 * @param {string[]} readers other style sheets of the pages
 */
export function dropUnusedProperties(root, readers) {
  const definitions = new Map();
  const pending = readers.flatMap(referencesOf);
  root.walkDecls((declaration) => {
    const references = referencesOf(declaration.value);
    if (!declaration.prop.startsWith("--")) pending.push(...references);
    else definitions.set(declaration.prop, [...(definitions.get(declaration.prop) ?? []), ...references]);
  });
  const used = new Set();
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    pending.push(...(definitions.get(name) ?? []));
  }
  root.walkDecls(/^--/, (declaration) => void (used.has(declaration.prop) || declaration.remove()));
  dropEmpty(root);
}

/** Drops rules and at-rules left without content, innermost first. */
function dropEmpty(root) {
  root.walkRules((rule) => void (rule.nodes.length === 0 && rule.remove()));
  for (let found = true; found; ) {
    found = false;
    root.walkAtRules((atRule) => {
      if (atRule.nodes?.length !== 0) return;
      atRule.remove();
      found = true;
    });
  }
}
