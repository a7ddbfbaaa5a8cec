import "server-only";
import { randomBytes } from "node:crypto";
import { drawnCharacters, type ReceiptCode, receiptCode } from "@/server/domain/receipt/code";

/** A code that nobody has and nobody guesses. */
export const newReceiptCode = (): ReceiptCode => receiptCode(randomBytes(drawnCharacters));
