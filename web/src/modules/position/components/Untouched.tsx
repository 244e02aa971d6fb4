import Link from "next/link";

export function Untouched({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="mt-6 text-sm text-ink-3">
      You have nothing in {names.join(" or ")}.{" "}
      <Link href="/" className="link">
        See the markets
      </Link>
    </p>
  );
}
