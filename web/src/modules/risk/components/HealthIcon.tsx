import type { Level } from "@/lib/healthState.ts";

/** A shape for each level, so that it is told apart without its colour. */
const shapes: Record<Level, { path: string; full?: true }> = {
  none: { path: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM7 10h6" },
  unreadable: {
    path: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM8.2 8a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.7-.9 1.300M10 13.800v.1",
  },
  safe: { path: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM6.8 10.200l2.3 2.3 4.2-4.8" },
  watch: { path: "M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5ZM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z" },
  danger: { path: "M10 3.2 2.4 16.300h15.200L10 3.200ZM10 8.200v3.600M10 14v.1" },
  critical: { path: "M7 3h6l4 4v6l-4 4H7l-4-4V7l4-4ZM10 6.500v4.500M10 13.500v.1" },
  liquidatable: { path: "M7 3h6l4 4v6l-4 4H7l-4-4V7l4-4ZM7.5 7.500l5 5M12.5 7.500l-5 5", full: true },
};

export function HealthIcon({ level, className = "size-5" }: { level: Level; className?: string }) {
  const { path, full } = shapes[level];
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth={full ? 2.2 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      <path d={path} />
    </svg>
  );
}
