/** The logo: three lines of water over a step. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <g fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round">
        <path d="M3 6.5h8.4c9.8 0 4.4 18.4 17.6 18.4" />
        <path d="M3 12.6h5.4c7.9 0 4 13.2 12.2 13.2" opacity=".7" />
        <path d="M3 18.7h2.8c4.9 0 3.4 7.4 7.6 7.4" opacity=".42" />
      </g>
    </svg>
  );
}
