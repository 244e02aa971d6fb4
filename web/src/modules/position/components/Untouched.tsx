import Link from "next/link";

export function Untouched({ names }: { names: string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="mt-6 text-sm text-ink-3">
      <span>{`You have nothing in ${names.join(" or ")}.`}</span>{" "}
      <Link href="/" className="link">
        See the markets
      </Link>
    </p>
  );
}
