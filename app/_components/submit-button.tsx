"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/**
 * The button of a form with a server action: cannot be pressed twice while the answer is on its way.
 * @param pendingLabel what it says meanwhile
 */
export function SubmitButton({ pendingLabel, children, ...props }: ButtonProps & { pendingLabel?: string }) {
  const { pending } = useFormStatus();
  return (
    <Button {...props} aria-disabled={pending || undefined} onClick={(event) => pending && event.preventDefault()}>
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
