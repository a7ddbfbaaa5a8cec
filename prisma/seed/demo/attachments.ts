import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import { storeFile } from "@/server/files/storage";

export interface DemoAttachment {
  kind: AttachmentKind;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
}

/** A one-page PDF that says what it stands for. */
function onePagePdf(sentence: string): Uint8Array<ArrayBuffer> {
  const page = `BT /F1 18 Tf 72 720 Td (${sentence}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

const models = [
  { kind: "councilResolution", fileName: "deliberation.pdf", sentence: "Deliberation (demonstration)" },
  { kind: "partnerLetter", fileName: "lettre-du-partenaire.pdf", sentence: "Lettre du partenaire (demonstration)" },
] as const;

/** The attachments of one demonstration dossier: real files, in the storage. */
export const storeDemoAttachments = (): Promise<DemoAttachment[]> =>
  Promise.all(
    models.map(async ({ kind, fileName, sentence }) => {
      const stored = await storeFile(new Blob([onePagePdf(sentence)]).stream(), 1_000_000);
      const { sizeBytes, sha256, key } = stored;
      return { kind, fileName, mediaType: "application/pdf", sizeBytes, sha256, storageKey: key };
    }),
  );
