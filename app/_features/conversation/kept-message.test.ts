import { expect, test } from "vitest";
import {
  blankMessage,
  changed,
  forgetKept,
  type KeptMessage,
  readKept,
  type SentFile,
  storageName,
  writeKept,
} from "./kept-message";

function device(): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
    key: () => null,
    clear: () => held.clear(),
    get length() {
      return held.size;
    },
  };
}
const typed = (before: KeptMessage, body: string) => changed(before, { body });
const file: SentFile = { id: "0190c0de-0000-4000-8000-000000000001", fileName: "plan.pdf", sizeBytes: 12 };
const name = storageName("u", "dossier:D-1");

test("what is typed is there again after the tab was closed, under the same key", () => {
  const store = device();
  const message = typed(blankMessage(), "Bonjour");
  writeKept(store, name, message);
  expect(readKept(store, name)).toEqual(message);
  expect(readKept(store, storageName("other", "dossier:D-1"))).toBeNull();
});

test("nothing typed leaves nothing behind", () => {
  const store = device();
  writeKept(store, name, typed(blankMessage(), "B"));
  writeKept(store, name, typed(blankMessage(), ""));
  expect(store.length).toBe(0);
  writeKept(store, name, changed(blankMessage(), { files: [file] }));
  expect(readKept(store, name)?.files).toEqual([file]);
});

test("sent again as it was, it is the same message; with other words, another one", () => {
  const sent = { ...typed(blankMessage(), "Bonjour"), wasSent: true };
  expect(typed(sent, "Bonjour ").key).toBe(sent.key);
  const another = typed(sent, "Bonjour à vous");
  expect(another.key).not.toBe(sent.key);
  expect(another.wasSent).toBe(false);
  expect(typed(another, "Bonjour à toutes").key).toBe(another.key);
  const withFile = changed(sent, { files: [file] });
  expect(withFile).toMatchObject({ body: "Bonjour", files: [file], wasSent: false });
  expect(withFile.key).not.toBe(sent.key);
});

test("what was posted is forgotten, and not what another tab has begun since", () => {
  const store = device();
  const posted = typed(blankMessage(), "Un");
  const begun = typed(blankMessage(), "Deux");
  writeKept(store, name, begun);
  forgetKept(store, name, posted.key);
  expect(readKept(store, name)).toEqual(begun);
  forgetKept(store, name, begun.key);
  expect(store.length).toBe(0);
});

test("a spoilt or closed storage is as an empty one", () => {
  const store = device();
  store.setItem(name, "{");
  expect(readKept(store, name)).toBeNull();
  store.setItem(name, '{"key":"x"}');
  expect(readKept(store, name)).toBeNull();
  const closed = {
    ...store,
    getItem: () => {
      throw new Error("closed");
    },
    setItem: () => {
      throw new Error("closed");
    },
  };
  expect(readKept(closed, name)).toBeNull();
  expect(() => writeKept(closed, name, typed(blankMessage(), "x"))).not.toThrow();
});
