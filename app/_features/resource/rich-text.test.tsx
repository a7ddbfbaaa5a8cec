import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { linkTarget, RichText } from "./rich-text";

const html = (text: string) => renderToStaticMarkup(<RichText text={text} />);

describe("a text with lists and links", () => {
  test("has paragraphs, lists, subheadings, stress and links", () => {
    expect(html("Un *mot*.\nDeux.\n\n## Suite\n\n- un\n- **deux**\n\n1. trois")).toBe(
      "<p>Un <em>mot</em>.\nDeux.</p><h2>Suite</h2><ul><li>un</li><li><strong>deux</strong></li></ul><ol><li>trois</li></ol>",
    );
    expect(html("[le guide](https://www.example.org/guide?a=1&b=2)")).toBe(
      '<p><a href="https://www.example.org/guide?a=1&amp;b=2">le guide</a></p>',
    );
    expect(html("Voir https://www.example.org.")).toContain('<a href="https://www.example.org/">');
    expect(html("Écrire à contact@example.org")).toContain('href="mailto:contact@example.org"');
  });

  test.each([
    ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["a <img src=x onerror=alert(1)> b", "<p>a &lt;img src=x onerror=alert(1)&gt; b</p>"],
    ["[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"],
    ["[x](JaVaScRiPt&colon;alert(1))", "<p>[x](JaVaScRiPt&amp;colon;alert(1))</p>"],
    ["[x](data:text/html,y)", "<p>[x](data:text/html,y)</p>"],
    ["[x](//evil.example.org)", "<p>[x](//evil.example.org)</p>"],
    ["> cité", "<p>&gt; cité</p>"],
    ["`code`", "<p>`code`</p>"],
  ])("%j is read as it was typed", (text, shown) => expect(html(text)).toBe(shown));

  test("what is nested beyond any sense is still shown", () => {
    expect(html("- ".repeat(9_000))).not.toBe("");
    expect(html(`${"[".repeat(5_000)}x`)).toContain("x");
  });

  const signs = fc.constantFrom(
    ...["<", ">", "</p>", "<a href=", "[x](", ")", "javascript:", '"', "'", "&", "\n", "\n\n", "- ", "# ", "*", "_"],
    ...["`", "![", "https://", "![a](x)", "<!--", "-->", "\\", "|", "mot", "\u0000", "<svg onload=alert(1)>"],
  );
  test("whatever is typed, no element but ours comes out, and no address but of the web, a mailbox or our own", () =>
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const shown = html(parts.join(""));
        for (const [, name = ""] of shown.matchAll(/<\/?([a-z][a-z0-9]*)/gi))
          expect(["p", "ul", "ol", "li", "h2", "em", "strong", "br", "a"]).toContain(name);
        for (const [, attribute = ""] of shown.matchAll(/<[a-z]+ ([a-z]+)=/gi)) expect(attribute).toBe("href");
        for (const [, href = ""] of shown.matchAll(/href="([^"]*)"/g))
          expect(href).toMatch(/^(https?:|mailto:|\/(?!\/))/);
      }),
    ));
});

test.each([
  ["/appels", true],
  ["https://www.example.org", true],
  ["mailto:a@example.org", true],
  ["/\\evil.example.org", false],
  ["mailto:a@example.org?bcc=b@example.org", false],
  ["vbscript:x", false],
  ["appels", false],
])("a link to %s leads somewhere: %s", (href, leads) => expect(linkTarget(href) !== null).toBe(leads));
