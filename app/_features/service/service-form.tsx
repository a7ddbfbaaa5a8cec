"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { failureOf, trpc } from "@/app/_trpc/client";
import type { ServiceInput } from "@/server/domain/organisation/service";
import { ServedCountries } from "./served-countries";

interface ServiceFormProps {
  /** The service that is corrected; none for a new one. */
  organisationId?: string;
  initial: ServiceInput;
  /** Countries for an embassy, départements for a prefecture, by name. */
  places: readonly SelectOption[];
}

type Fault = "name" | "place";

/** A service of the State: created, or corrected. What was typed stays where it was refused or the line was lost. */
export function ServiceForm({ organisationId, initial, places }: ServiceFormProps) {
  const t = useTranslations("services.form");
  const failures = useTranslations("failures");
  const router = useRouter();
  const [service, setService] = useState(initial);
  const [isTouched, setIsTouched] = useState(false);
  const [faults, setFaults] = useState<Partial<Record<Fault, string>>>({});
  const [told, setTold] = useState<{ tone: "success" | "error"; text: string } | null>(null);
  const isUnderWay = useRef(false);
  useUnsavedGuard(isTouched, t("leave"));

  function change(next: ServiceInput) {
    setService(next);
    setIsTouched(true);
  }
  function lacks(): Partial<Record<Fault, string>> {
    const hasPlace = service.kind === "embassyService" ? service.countries.length > 0 : service.department !== "";
    return {
      ...(service.name.trim() === "" && { name: t("nameMissing") }),
      ...(!hasPlace && { place: t(`placeMissing.${service.kind}`) }),
    };
  }
  async function save(event: FormEvent) {
    event.preventDefault();
    if (isUnderWay.current) return;
    const lacking = lacks();
    setFaults(lacking);
    setTold(null);
    if (lacking.name) return document.getElementById("service-name")?.focus();
    if (lacking.place) return document.getElementById("service-place")?.focus();
    isUnderWay.current = true;
    try {
      const result = organisationId
        ? await trpc.organisation.correctService.mutate({ organisationId, service })
        : await trpc.organisation.createService.mutate(service);
      if (!result.ok) {
        const about = { nameTaken: "name", departmentTaken: "place", closed: null }[result.reason] as Fault | null;
        if (!about) return setTold({ tone: "error", text: t(`refusals.${result.reason}`) });
        setFaults({ [about]: t(`refusals.${result.reason}`) });
        return document.getElementById(`service-${about}`)?.focus();
      }
      setIsTouched(false);
      if (!organisationId) router.push(`/administration/organisations/${result.id}`);
      setTold({ tone: "success", text: t("saved") });
      router.refresh();
    } catch (error) {
      setTold({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
    }
  }

  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <TextField
        id="service-name"
        name="name"
        width="medium"
        maxLength={200}
        label={t("name")}
        hint={t(`nameHint.${service.kind}`)}
        error={faults.name}
        value={service.name}
        onChange={({ target }) => change({ ...service, name: target.value })}
      />
      {service.kind === "embassyService" ? (
        <ServedCountries
          id="service-place"
          places={places}
          chosen={service.countries}
          error={faults.place}
          onChange={(countries) => change({ ...service, countries })}
        />
      ) : (
        <SelectField
          id="service-place"
          name="department"
          width="medium"
          label={t("department")}
          hint={t("departmentHint")}
          placeholder={t("chooseDepartment")}
          options={places}
          error={faults.place}
          value={service.department}
          onChange={({ target }) => change({ ...service, department: target.value })}
        />
      )}
      <div aria-live="polite">{told && <Alert tone={told.tone}>{told.text}</Alert>}</div>
      <Button className="fr-mt-2w">{t(organisationId ? "save" : "create")}</Button>
    </form>
  );
}
