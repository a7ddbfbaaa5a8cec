import "server-only";

/** Nothing is in the storage under a key that a record names. */
export class StoredFileMissing extends Error {
  constructor(key: string) {
    super(`no file is stored under ${key}`);
  }
}
