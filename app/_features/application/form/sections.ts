// The mails that name what is missing lead to the same places.
export * from "@/server/domain/application/form-sections";
