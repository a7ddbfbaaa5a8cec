"use client";

import { useCallback } from "react";
import type { Finding } from "@/server/domain/call/rules";
import { useDraft } from "../draft-provider";
import { useAdded } from "./use-uploads";

/** In every section of the form: files go on being sent, and what they change of the dossier's state is seen. */
export function UploadFollower() {
  const { view, refreshFindings } = useDraft();
  useAdded(
    view.ref,
    useCallback((_attachment: unknown, findings: Finding[]) => refreshFindings(findings), [refreshFindings]),
  );
  return null;
}
