import { Marked, type Token, type Tokens } from "marked";
import { Children, type ReactNode } from "react";
import { Link } from "@/app/_components/link";
import { readUrl } from "@/server/domain/resource/schema";

const isNot = () => undefined;

/**
 * Paragraphs, lists, subheadings, links, what is stressed. Nothing else is known: neither HTML nor pictures nor code, so that
 * their signs are read as they were typed.
 */
const reader = new Marked({
  gfm: true,
  tokenizer: {
    ...{ blockquote: isNot, code: isNot, codespan: isNot, def: isNot, del: isNot, fences: isNot, hr: isNot },
    ...{ html: isNot, lheading: isNot, reflink: isNot, table: isNot, tag: isNot },
  },
});

/** Where a link of a text may lead: a page of the web, a page of ours, a mailbox. Null for anything else. */
export function linkTarget(href: string): { href: string; isOurs: boolean } | null {
  // Not "//elsewhere", nor "/\elsewhere", which browsers read as the same.
  if (/^\/(?![/\\])/.test(href)) return { href, isOurs: true };
  if (/^mailto:[^\s?&]+@[^\s?&]+$/i.test(href)) return { href, isOurs: false };
  const url = readUrl(href);
  return url === null ? null : { href: url, isOurs: false };
}

function TextLink({ token: { href, raw, tokens } }: { token: Tokens.Link }) {
  const target = linkTarget(href);
  if (!target) return raw;
  const words = <Inline tokens={tokens} />;
  return target.isOurs ? <Link href={target.href}>{words}</Link> : <a href={target.href}>{words}</a>;
}

/** Tokens are known by their place: the text does not change while it is shown. */
const each = (tokens: readonly Token[], show: (token: Token) => ReactNode) => Children.toArray(tokens.map(show));

function Inline({ tokens }: { tokens: readonly Token[] | undefined }) {
  return each(tokens ?? [], (token) => {
    switch (token.type) {
      case "strong":
        return (
          <strong>
            <Inline tokens={token.tokens} />
          </strong>
        );
      case "em":
        return (
          <em>
            <Inline tokens={token.tokens} />
          </em>
        );
      case "br":
        return <br />;
      case "link":
        return <TextLink token={token as Tokens.Link} />;
      case "escape":
        return (token as Tokens.Escape).text;
      case "text":
        return token.tokens ? <Inline tokens={token.tokens} /> : (token as Tokens.Text).text;
      default:
        return token.raw;
    }
  });
}

function Blocks({ tokens, headingLevel }: { tokens: readonly Token[]; headingLevel: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const;
  return each(tokens, (token) => {
    switch (token.type) {
      case "space":
        return null;
      case "heading":
        return (
          <Heading>
            <Inline tokens={token.tokens} />
          </Heading>
        );
      case "list": {
        const { ordered, items } = token as Tokens.List;
        const List = ordered ? "ol" : "ul";
        return (
          <List>
            {each(items, (item) => (
              <li>
                <Blocks tokens={(item as Tokens.ListItem).tokens} headingLevel={headingLevel} />
              </li>
            ))}
          </List>
        );
      }
      case "paragraph":
        return (
          <p>
            <Inline tokens={token.tokens} />
          </p>
        );
      // Of a list whose items are not apart.
      case "text":
        return <Inline tokens={token.tokens ?? [token]} />;
      default:
        return <p>{token.raw}</p>;
    }
  });
}

/** What a text says; as it was typed where it is nested beyond any sense. */
function tokensOf(text: string): Token[] {
  try {
    return reader.lexer(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ type: "paragraph", raw: text, text, tokens: [{ type: "text", raw: text, text }] }];
  }
}

/** A text with lists and links, as it was typed in a form: `text, headingLevel?`. Never any markup of its author's. */
export function RichText({ text, headingLevel = 2 }: { text: string; headingLevel?: 2 | 3 }) {
  return <Blocks tokens={tokensOf(text)} headingLevel={headingLevel} />;
}
