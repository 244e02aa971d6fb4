import words from "@/messages/position.js";
import { Link } from "@/ui/Link.tsx";

export function Untouched({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="mt-6 text-sm text-ink-3">
      <span>{words.untouched({ names: names.reduce((one, other) => words.or({ one, other })) })}</span>{" "}
      <Link href="/" className="link">
        {words.markets}
      </Link>
    </p>
  );
}
