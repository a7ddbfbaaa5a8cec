import { Alert } from "@/app/_components/alert";
import type { Told } from "./use-act";

/** The place where what became of an act is told; always there, so that it is announced. */
export function ToldAlert({ told }: { told: Told | null }) {
  return (
    <div aria-live="polite">
      {told && (
        <Alert tone={told.tone} role={told.tone === "success" ? "status" : "alert"}>
          {told.text}
        </Alert>
      )}
    </div>
  );
}
