import type { ReactNode } from "react";

export interface NoticeProps {
  title: ReactNode;
  children?: ReactNode;
  tone?: "info" | "warning";
}

/** A band across the page, for what concerns all of it: `title, children?, tone?`. */
export function Notice({ title, children, tone = "info" }: NoticeProps) {
  return (
    <div className={tone === "info" ? "fr-notice fr-notice--info" : "fr-notice fr-notice--warning"}>
      <div className="fr-container">
        <div className="fr-notice__body">
          <p>
            <span className="fr-notice__title">{title}</span>
            {children && <span className="fr-notice__desc">{children}</span>}
          </p>
        </div>
      </div>
    </div>
  );
}
