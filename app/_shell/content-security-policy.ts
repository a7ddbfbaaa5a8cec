/** How the inline scripts of a page are recognised: by the nonce of its request, or, in a cached page, by their hashes. */
export type InlineScripts = { nonce: string } | { hashes: readonly string[] };

/**
 * The content security policy of a page, as one header value. Nothing comes from elsewhere, no style or
 * script is inline but ours. Plain http must work (a fresh machine, a laptop), so nothing is upgraded.
 * @param development the development server needs eval, inline styles and a socket
 */
export function contentSecurityPolicy(inline: InlineScripts, { development = false } = {}): string {
  const ours = "nonce" in inline ? [`'nonce-${inline.nonce}'`] : inline.hashes.map((hash) => `'${hash}'`);
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'self'"],
    // With 'strict-dynamic' Next's scripts are trusted by their nonce; a cached page trusts its own origin instead.
    "script-src": [
      "'self'",
      ...ours,
      ...("nonce" in inline ? ["'strict-dynamic'"] : []),
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    "style-src": ["'self'", ...(development ? ["'unsafe-inline'"] : "nonce" in inline ? ours : [])],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...(development ? ["ws:"] : [])],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
