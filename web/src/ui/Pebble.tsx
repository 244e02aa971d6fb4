/** Each token is a pebble of its own shape and colour; strangers get theirs from their name. */
const known: Record<string, { fill: string; letters: string }> = {
  WETH: { fill: "#4b5fc0", letters: "Ξ" },
  wstETH: { fill: "#0d7f9c", letters: "wΞ" },
  USDC: { fill: "#1f66b8", letters: "$" },
  DAI: { fill: "#a86a00", letters: "D" },
  WBTC: { fill: "#9a4a1c", letters: "B" },
};
const strangers = ["#5b6b2f", "#7a4a78", "#2f6b5f", "#7a4f4f", "#4f5a7a"];

function look(symbol: string) {
  let hash = 0;
  for (const letter of symbol) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return {
    turn: hash % 360,
    ...(known[symbol] ?? { fill: strangers[hash % strangers.length]!, letters: symbol.slice(0, 2) }),
  };
}

export function Pebble({ symbol, className = "size-9" }: { symbol: string; className?: string }) {
  const { fill, letters, turn } = look(symbol);
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" className={`shrink-0 ${className}`}>
      <path
        transform={`rotate(${turn} 18 18)`}
        fill={fill}
        d="M18 1.800c7.200-.4 14.900 4.300 16.100 12.900 1.100 8.300-4.300 18.700-14.500 19.500C9.400 35 1.700 27.300 2 18.100 2.300 9.100 9.600 2.300 18 1.800Z"
      />
      <text
        x="18"
        y="18"
        dy=".36em"
        textAnchor="middle"
        fill="#fff"
        fontSize={letters.length > 1 ? 13 : 17}
        fontWeight="600"
      >
        {letters}
      </text>
    </svg>
  );
}
