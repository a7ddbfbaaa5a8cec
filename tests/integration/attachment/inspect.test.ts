import { readdir } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import { archiveLimits } from "@/server/domain/application/attachment";
import { inspect } from "@/server/files/inspect";
import { discard, FileTooLarge, localFolder, receive } from "@/server/files/spool";
import { docx, largePdf, odt, officeUnderPassword, pdfText, zip } from "@/tests/factories/files";

async function judged(bytes: Buffer, name: string) {
  const file = await receive(new Blob([new Uint8Array(bytes)]).stream());
  try {
    return await inspect(file, name);
  } finally {
    await discard(file);
  }
}
const refused = (reason: string) => ({ ok: false, reason });
const zeros = (bytes: number) => Buffer.alloc(bytes);

describe("what a file is, is read in its bytes", () => {
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  test.each([
    ["a PDF", pdfText(), "lettre.pdf", "application/pdf"],
    ["a large PDF", largePdf(3_000_000), "plan.pdf", "application/pdf"],
    ["a text document", docx(), "convention.docx", word],
    ["one with a large picture", docx({ name: "word/media/a.png", data: largePdf(5_000_000) }), "a.docx", word],
    ["an OpenDocument text", odt("<manifest/>"), "convention.odt", "application/vnd.oasis.opendocument.text"],
  ])("%s is accepted", async (_what, bytes, name, mediaType) => {
    expect(await judged(bytes, name)).toEqual({ ok: true, mediaType });
  });

  test.each([
    ["a Windows program named as a document", Buffer.concat([Buffer.from("MZ"), zeros(500)]), "a.pdf", "program"],
    ["a Linux program", Buffer.concat([Buffer.from("\u007fELF"), zeros(500)]), "a.docx", "program"],
    ["a script", Buffer.from("#!/bin/sh\nrm -r /\n"), "a.pdf", "program"],
    ["a PDF named as a picture", pdfText(), "a.png", "kindRefused"],
    ["a plain archive", zip([{ name: "a.txt", data: Buffer.from("a") }]), "a.docx", "kindRefused"],
    ["text", Buffer.from("Bonjour"), "a.pdf", "kindRefused"],
    ["a web page", Buffer.from("<!doctype html><script>1</script>"), "a.pdf", "kindRefused"],
    ["a PDF with a password", pdfText("<< /Size 1 /Root 1 0 R /Encrypt 5 0 R >>"), "a.pdf", "encrypted"],
    ["a text document with a password", officeUnderPassword(), "a.docx", "encrypted"],
    [
      "an archive with a password",
      docx({ name: "a", data: Buffer.from("a"), isEncrypted: true }),
      "a.docx",
      "encrypted",
    ],
    ["an OpenDocument text with a password", odt("<manifest:encryption-data/>"), "a.odt", "encrypted"],
    ["half a document", docx({ name: "a", data: largePdf(9_000) }).subarray(0, 6_000), "a.docx", "damaged"],
  ])("%s is refused", async (_what, bytes, name, reason) => {
    expect(await judged(bytes, name)).toEqual(refused(reason));
  });

  test("what marks a password is found wherever it stands, also between two readings", async () => {
    for (const before of [65_529, 65_531, 65_536, 131_071]) {
      const bytes = Buffer.concat([largePdf(before), Buffer.from("/Encrypt 12 0 R"), largePdf(1_000)]);
      expect(await judged(bytes, "a.pdf")).toEqual(refused("encrypted"));
    }
  });
});

describe("an archive that would fill the machine", () => {
  test("is refused for its proportion, whatever it declares", async () => {
    const bomb = { name: "word/media/a.bin", data: zeros(archiveLimits.ratioFrom + 10_000_000) };
    expect(await judged(docx(bomb), "a.docx")).toEqual(refused("archiveBomb"));
    expect(await judged(docx({ ...bomb, declaredBytes: 1_000 }), "a.docx")).toEqual(refused("archiveBomb"));
    expect(await judged(docx({ ...bomb, declaredBytes: 4_000_000_000 }), "a.docx")).toEqual(refused("archiveBomb"));
  });

  test("is refused when many entries make it up together", async () => {
    const entries = Array.from({ length: 40 }, (_, index) => ({ name: `word/${index}.xml`, data: zeros(1_000_000) }));
    expect(await judged(docx(...entries), "a.docx")).toEqual(refused("archiveBomb"));
  });

  test("is refused for the number of its entries", async () => {
    const entries = Array.from({ length: archiveLimits.entries }, (_, index) => ({
      name: `word/${index}.xml`,
      data: zeros(1),
    }));
    expect(await judged(docx(...entries), "a.docx")).toEqual(refused("archiveBomb"));
  });
});

describe("what arrives", () => {
  afterEach(async () => {
    expect(await readdir(localFolder("spool"))).toEqual([]);
  });

  test("is kept as far as it came when its source breaks off", async () => {
    async function* broken() {
      yield Buffer.from("abc");
      throw new Error("cut");
    }
    const { path, ...file } = await receive(broken());
    expect(file).toMatchObject({ sizeBytes: 3, isWhole: false });
    await discard({ path, ...file });
  });

  test("leaves nothing behind when it is too large, and asks for no more", async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1_000);
      }
    }
    await expect(receive(endless(), 5_500)).rejects.toBeInstanceOf(FileTooLarge);
    expect(given).toBe(6);
  });
});
