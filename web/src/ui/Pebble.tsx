import { useId } from "react";
import type { Address } from "viem";

/** Veins of the pebble, each from edge to edge. */
const veins = [
  "M-2 11C9 7 22 17 38 10",
  "M-2 19C12 25 20 11 38 18",
  "M-2 27C10 21 25 31 38 25",
  "M9-2C5 10 15 22 10 38",
  "M19-2C25 12 11 24 18 38",
  "M28-2C22 11 32 24 26 38",
];

/** Hashes the whole address, so that similar addresses have different colours. */
function hueOf(token: Address): number {
  let hash = 0x811c9dc5;
  for (const letter of token.toLowerCase()) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % 360;
}

/** A token's icon: shape, colour and veins derive from its address alone, because names are not unique. */
export function Pebble({ token, className = "size-9" }: { token: Address; className?: string }) {
  const byte = (at: number) => Number.parseInt(token.slice(2 + 2 * at, 4 + 2 * at), 16) || 0;
  const drawn = veins.filter((_, at) => (byte(2) >> at) & 1);
  const id = useId();
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" className={`shrink-0 ${className}`}>
      <clipPath id={id}>
        <path
          transform={`rotate(${(byte(0) * 360) / 256} 18 18)`}
          d="M18 1.800c7.200-.4 14.900 4.300 16.100 12.900 1.100 8.300-4.300 18.700-14.500 19.500C9.400 35 1.700 27.300 2 18.100 2.300 9.100 9.600 2.300 18 1.800Z"
        />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <rect width="36" height="36" fill={`hsl(${hueOf(token)} 45% 38%)`} />
        <g
          transform={`rotate(${(byte(3) * 360) / 256} 18 18)`}
          fill="none"
          stroke="#fff"
          strokeWidth={1.6 + (byte(4) % 3)}
          strokeOpacity="0.6"
        >
          {(drawn.length > 0 ? drawn : veins.slice(1, 2)).map((vein) => (
            <path key={vein} d={vein} />
          ))}
        </g>
      </g>
    </svg>
  );
}
