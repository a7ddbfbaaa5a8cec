import { createCanvas } from "@napi-rs/canvas";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import decodeQR from "qr/decode.js";

export interface ReadPdf {
  pages: number;
  title: string;
  language: string;
  isTagged: boolean;
  /** The roles of its structure, in the order in which they are read: "H1", "P", "Table"… */
  roles: string[];
  /** Descriptions of its figures. */
  alternatives: string[];
  text: string;
  /** What the QR code of its last page says; null when none can be read. */
  qr: string | null;
  /** Identification of PDF/UA in its metadata. */
  metadata: string;
}

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** Reads a PDF as a program that reads it aloud would, and its QR code off its picture. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const [{ info, metadata }, markInfo] = await Promise.all([document.getMetadata(), document.getMarkInfo()]);
  const { Title = "", Language = "" } = info as { Title?: string; Language?: string };
  const result: ReadPdf = {
    ...{ pages: document.numPages, title: Title, language: Language, isTagged: markInfo?.Marked === true },
    ...{ roles: [], alternatives: [], text: "", qr: null, metadata: metadata?.getRaw() ?? "" },
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const visit = ({ role, alt, children = [] }: Node): void => {
      if (role) result.roles.push(role);
      if (alt) result.alternatives.push(alt);
      for (const child of children) visit(child);
    };
    visit((await page.getStructTree()) as Node);
    const { items } = await page.getTextContent();
    result.text += items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    result.qr = await qrOf(page);
  }
  await document.destroy();
  return result;
}

async function qrOf(page: PDFPageProxy): Promise<string | null> {
  const viewport = page.getViewport({ scale: 3 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { width, height, data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  try {
    return decodeQR({ width, height, data });
  } catch {
    return null;
  }
}
