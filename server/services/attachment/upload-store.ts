import "server-only";
import type { Readable } from "node:stream";
import { DataStore, ERRORS, Upload as TusUpload } from "@tus/server";
import { z } from "zod";
import type { Granted } from "@/server/auth/grants";
import { partId } from "@/server/domain/call/questions/values";
import { attachmentKinds } from "@/server/domain/call/rules/schema";
import { StorageFull } from "@/server/files/spool";
import { abandonUpload, beginUpload, findUpload, keepPart, type UploadRefusal } from "./uploads";

const metadata = z.object({
  kind: z.enum(attachmentKinds),
  name: z.string().max(500),
  replaces: z.uuid().optional(),
  question: partId.optional(),
});

/** A refusal as the protocol carries it: 422 is not tried again. */
export const refuse = (reason: UploadRefusal | "invalid", status = 422) => ({
  status_code: status,
  body: JSON.stringify({ reason }),
});

/** Keeps the uploads of one person to one dossier, where any replica finds them: the record in the database, the bytes in the storage. */
export class UploadStore extends DataStore {
  constructor(private readonly granted: Granted<"application.edit">) {
    super();
    this.extensions = ["creation", "termination"];
  }

  override async create(upload: TusUpload): Promise<TusUpload> {
    const given = metadata.safeParse(upload.metadata);
    if (!given.success) throw refuse("invalid");
    const { kind, name, replaces, question } = given.data;
    const file = { id: upload.id, kind, questionId: question, fileName: name, sizeBytes: upload.size ?? 0, replaces };
    const refusal = await beginUpload(this.granted, file);
    if (refusal) throw refuse(refusal);
    return upload;
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    try {
      const reached = await keepPart(await this.found(id), stream, offset);
      if (reached === null) throw ERRORS.INVALID_OFFSET;
      return reached;
    } catch (error) {
      throw error instanceof StorageFull ? refuse("storageFull", 507) : error;
    }
  }

  override async getUpload(id: string): Promise<TusUpload> {
    const { kind, fileName, sizeBytes, offsetBytes } = await this.found(id);
    return new TusUpload({ id, size: sizeBytes, offset: offsetBytes, metadata: { kind, name: fileName } });
  }

  override async remove(id: string): Promise<void> {
    await abandonUpload(await this.found(id));
  }

  private async found(id: string) {
    const upload = await findUpload(this.granted, id);
    if (!upload) throw ERRORS.FILE_NOT_FOUND;
    return upload;
  }
}
