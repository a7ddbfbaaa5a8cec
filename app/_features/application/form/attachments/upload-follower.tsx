"use client";

import { useCallback } from "react";
import type { Finding } from "@/server/domain/call/rules";
import { useDraft, useDraftView } from "../draft-context";
import { useAdded } from "./use-uploads";

/** In every section of the form: files go on being sent, and what they change of the dossier's state is seen. */
export function UploadFollower() {
  const view = useDraftView();
  const { refreshFindings } = useDraft();
  useAdded(
    view.ref,
    useCallback((_attachment: unknown, findings: Finding[]) => refreshFindings(findings), [refreshFindings]),
  );
  return null;
}
