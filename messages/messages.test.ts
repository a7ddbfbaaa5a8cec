import { readdirSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { messages } from "./index";

type Tree = { [key: string]: string | Tree };
const catalogues: Record<"fr" | "en", Tree> = messages;

/** Every message by its path, e.g. "common.nextPage". */
const flatten = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );

/** The arguments and tags that a message reads, e.g. ["count", "<strong>"]. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const { value } of Object.values(element.options)) visit(value);
      }
    }
  };
  visit(parse(message));
  return [...names].sort();
}

const french = flatten(catalogues.fr);
const english = new Map(flatten(catalogues.en));
const filesOf = (locale: string) =>
  readdirSync(new URL(`./${locale}`, import.meta.url))
    .map((file) => file.replace(/\.json$/, ""))
    .sort();

describe("both catalogues", () => {
  test("have the same files, all of them listed (npm run messages)", () => {
    expect(filesOf("en")).toEqual(filesOf("fr"));
    expect(Object.keys(messages.fr).sort()).toEqual(filesOf("fr"));
    expect(Object.keys(messages.en).sort()).toEqual(filesOf("fr"));
  });

  test("have the same keys", () => {
    expect([...english.keys()].sort()).toEqual(french.map(([key]) => key).sort());
  });

  test("say something everywhere", () => {
    expect([...french, ...english].filter(([, message]) => message.trim() === "")).toEqual([]);
  });

  test("read the same arguments", () => {
    const differing = french.filter(([key, message]) => {
      const translation = english.get(key);
      return translation !== undefined && argumentsOf(message).join() !== argumentsOf(translation).join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("in French, keep « : ; ? ! % € » with the word before", () => {
    expect(french.filter(([, message]) => / [:;?!»%€]|« /.test(message)).map(([key]) => key)).toEqual([]);
  });
});
