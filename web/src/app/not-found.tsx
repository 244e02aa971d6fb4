import Link from "next/link";
import { PageTitle } from "@/ui/PageTitle.tsx";

export default function NotFound() {
  return (
    <>
      <PageTitle title="There is no such page.">The link is old, or a letter is missing.</PageTitle>
      <Link href="/" className="button button-primary mt-6">
        To the markets
      </Link>
    </>
  );
}
