import { notFound } from "next/navigation";
import { NotFound } from "@/server/domain/errors";

/** What a service of the demonstration answers; outside demonstration, the page that does not exist. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
