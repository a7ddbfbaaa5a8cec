import type { DrawnTies } from "@/server/domain/map/draw";

export interface EndsProps extends DrawnTies {
  /** Where an end leads. */
  href: (key: string) => string;
  /** What a link says aloud: the end's name, with how many partnerships. */
  says: (key: string) => string;
  /** Whether the number of partnerships is written in the disc. */
  numbered: boolean;
}

/** Where lines end, with the lines: `ends, labels, href, says, numbered`. Each end is a link, which brings its lines out. */
export function Ends({ ends, labels, href, says, numbered }: EndsProps) {
  return (
    <>
      {ends.map(({ key, x, y, r, lines, partnerships }) => (
        <a key={key} className="pas-map__end" href={href(key)} aria-label={says(key)}>
          <title>{says(key)}</title>
          {lines.map(({ thickness, path }) => (
            <path key={thickness} className={`pas-map__line pas-map__line--${thickness}`} d={path} />
          ))}
          <circle cx={x} cy={y} r={r} />
          {numbered && (
            <text className="pas-map__count" x={x} y={y}>
              {partnerships}
            </text>
          )}
        </a>
      ))}
      <g>
        {labels.map(({ key, text, x, y, anchor }) => (
          <text key={key} className="pas-map__label" x={x} y={y} textAnchor={anchor}>
            {text}
          </text>
        ))}
      </g>
    </>
  );
}
