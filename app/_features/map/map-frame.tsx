import type { ReactNode } from "react";

export interface MapFrameProps {
  width: number;
  height: number;
  /** What the map is, and what it shows, for those who do not see it. The table beside it says the same. */
  title: string;
  description: string;
  children: ReactNode;
}

/** A map, drawn on the server: `width, height, title, description, children`. Not a picture as a whole, so that its links stay links. */
export function MapFrame({ width, height, title, description, children }: MapFrameProps) {
  return (
    <svg
      className="pas-map"
      viewBox={`0 0 ${width} ${height}`}
      aria-labelledby="carte-titre"
      aria-describedby="carte-description"
    >
      <title id="carte-titre">{title}</title>
      <desc id="carte-description">{description}</desc>
      {children}
    </svg>
  );
}
