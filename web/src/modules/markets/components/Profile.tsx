import { WAD } from "@weir/sdk/math/wad";

const HEIGHT = 120;
const CREST = 14;
const FLOOR = 104;

/**
 * The pool drawn as a weir: supplied upstream, borrowed downstream, and the drop between them is available. Decoration;
 * the figures above state the same.
 */
export function Profile({ utilisation }: { utilisation: bigint }) {
  const level = Number((utilisation * 1000n) / WAD) / 1000;
  const below = FLOOR - (FLOOR - CREST) * Math.min(1, level);
  const surface = (shift: number) => {
    const [from, to] = [CREST + shift, below + shift];
    return `M0 ${from}H300C440 ${from} 400 ${to} 590 ${to}H1200`;
  };
  return (
    <svg
      viewBox={`0 0 1200 ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-20 w-full text-river"
    >
      <path d={`${surface(0)}V${HEIGHT}H0Z`} className="fill-river-soft" />
      {[0, 9, 18].map((shift, index) => (
        <path
          key={shift}
          d={surface(shift)}
          fill="none"
          stroke="currentColor"
          strokeWidth={index === 0 ? 2 : 1.2}
          opacity={[1, 0.45, 0.2][index]}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
