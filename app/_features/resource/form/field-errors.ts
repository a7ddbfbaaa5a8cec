"use client";

import { useTranslations } from "next-intl";
import { type FieldErrors, useFormContext, useFormState } from "react-hook-form";
import {
  type ResourceError,
  type ResourceInput,
  type ResourceIssue,
  resourceErrors,
} from "@/server/domain/resource/schema";

const known = (message: unknown): ResourceError => resourceErrors.find((error) => error === message) ?? "required";

/** The faults that the form holds, by the path of their field. */
function issuesOf(errors: object, path = ""): ResourceIssue[] {
  if ("type" in errors && "message" in errors) return [{ field: path, error: known(errors.message) }];
  return Object.entries(errors).flatMap(([name, inner]) =>
    typeof inner === "object" && inner !== null && name !== "ref"
      ? issuesOf(inner, path === "" ? name : `${path}.${name}`)
      : [],
  );
}

/** What is wrong with a field, in words. */
export function useErrorOf(): (field: string) => string | undefined {
  const t = useTranslations("resource-admin.errors");
  const { control } = useFormContext<ResourceInput>();
  const { errors } = useFormState({ control });
  const issues = issuesOf(errors);
  return (field) => {
    const issue = issues.find((one) => one.field === field);
    return issue && t(issue.error);
  };
}

const names: Readonly<Record<string, "sessionTitle">> = { title: "sessionTitle" };

/** All faults, each with the name of its field and the id where it is mended. */
export function useErrorList(errors: FieldErrors<ResourceInput>): { field: string; message: string }[] {
  const t = useTranslations("resource-admin");
  const nameOf = (path: string): string => {
    const [first, number, inner] = path.split(".");
    if (first !== "sessions" || inner === undefined) return t(`fields.${first as "title"}`);
    const field = t(`fields.${names[inner] ?? (inner as "startsAt")}`);
    return t("errors.inSession", { number: Number(number) + 1, field });
  };
  return issuesOf(errors).map(({ field, error }) => ({
    field,
    message: t("errors.at", { field: nameOf(field), error: t(`errors.${error}`) }),
  }));
}
