import type { Ref } from "react";

export interface ErrorSummaryProps {
  title: string;
  /** `field` is the id of the field (its name, unless it was given another). */
  errors: readonly { field: string; message: string }[];
  /** To move the focus here after a refused submission: `ref.current?.focus()`. */
  ref?: Ref<HTMLHeadingElement>;
  id?: string;
}

/** What must be mended before going on, each line a link to its field: `title, errors: {field, message}[], ref?, id?`. */
export function ErrorSummary({ title, errors, ref, id = "erreurs" }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div className="fr-alert fr-alert--error pas-block" role="alert" id={id}>
      <h2 className="fr-alert__title" tabIndex={-1} ref={ref}>
        {title}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a className="fr-link" href={`#${field}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
