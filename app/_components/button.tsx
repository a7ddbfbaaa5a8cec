import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Link, type LinkProps } from "./link";

interface ButtonLook {
  /** One "primary" per screen. "quiet" has no outline. Default "primary". */
  variant?: "primary" | "secondary" | "tertiary" | "quiet";
  size?: "sm" | "md" | "lg";
  /** An icon's whole class, e.g. "fr-icon-add-line". */
  icon?: `fr-icon-${string}`;
  iconSide?: "left" | "right";
}

const variants = {
  primary: "",
  secondary: "fr-btn--secondary",
  tertiary: "fr-btn--tertiary",
  quiet: "fr-btn--tertiary-no-outline",
};
const sizes = { sm: "fr-btn--sm", md: "", lg: "fr-btn--lg" };
const sides = { left: "fr-btn--icon-left", right: "fr-btn--icon-right" };

const look = ({ variant = "primary", size = "md", icon, iconSide = "left" }: ButtonLook, more?: string) =>
  classNames("fr-btn", variants[variant], sizes[size], icon, icon && sides[iconSide], more);

export type ButtonProps = ComponentProps<"button"> & ButtonLook;

/** A button, with the props of `<button>`; like it, of type "submit" unless told otherwise. */
export function Button({ variant, size, icon, iconSide, className, type = "submit", ...props }: ButtonProps) {
  return <button {...props} type={type} className={look({ variant, size, icon, iconSide }, className)} />;
}

export type ButtonLinkProps = LinkProps & ButtonLook;

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function ButtonLink({ variant, size, icon, iconSide, className, ...props }: ButtonLinkProps) {
  return <Link {...props} className={look({ variant, size, icon, iconSide }, className)} />;
}

interface ButtonGroupProps {
  children: React.ReactNode;
  /** "right" puts the buttons at the end of the line. */
  align?: "left" | "right";
}

/** Buttons side by side, one under the other on a phone. */
export function ButtonGroup({ children, align = "left" }: ButtonGroupProps) {
  return <div className={classNames("pas-buttons", align === "right" && "pas-buttons--right")}>{children}</div>;
}
