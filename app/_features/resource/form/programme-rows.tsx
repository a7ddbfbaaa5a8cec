"use client";

import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext } from "react-hook-form";
import { TextField } from "@/app/_components/text-field";
import { RuleRows } from "@/app/_features/call/form/rule-rows";
import { mostSessions, type ResourceInput } from "@/server/domain/resource/schema";
import { useErrorOf } from "./field-errors";

/** The sessions of a conference, each with its hours on the clocks of the place. */
export function ProgrammeRows() {
  const t = useTranslations("resource-admin");
  const { control, register, getValues } = useFormContext<ResourceInput>();
  const { fields, append, remove } = useFieldArray({ control, name: "sessions" });
  const errorOf = useErrorOf();

  /** Begins where the one before ends. */
  function add() {
    const [first, last] = [getValues("startsOn"), getValues("sessions").at(-1)];
    const startsAt = last?.endsAt || (first ? `${first}T09:00` : "");
    if (fields.length < mostSessions) append({ startsAt, endsAt: "", title: "", detail: "" }, { shouldFocus: false });
  }

  return (
    <RuleRows
      id="sessions"
      title={t("sections.programme")}
      intro={t("programme.intro")}
      addLabel={t("programme.add")}
      onAdd={add}
      rows={fields.map(({ id }, index) => {
        const number = index + 1;
        const name = `sessions.${index}` as const;
        return {
          key: id,
          legend: t("programme.row", { number }),
          fields: (
            <>
              {(["startsAt", "endsAt"] as const).map((hour) => (
                <TextField
                  key={hour}
                  {...register(`${name}.${hour}`)}
                  type="datetime-local"
                  label={t(`fields.${hour}`)}
                  error={errorOf(`${name}.${hour}`)}
                />
              ))}
              <TextField
                {...register(`${name}.title`)}
                label={t("fields.sessionTitle")}
                error={errorOf(`${name}.title`)}
              />
              <TextField
                {...register(`${name}.detail`)}
                label={t("fields.detail")}
                optional={t("optional")}
                error={errorOf(`${name}.detail`)}
              />
            </>
          ),
          actions: [
            {
              label: t("programme.remove"),
              spoken: t("programme.removeNamed", { number }),
              onPress: () => remove(index),
            },
          ],
        };
      })}
    />
  );
}
