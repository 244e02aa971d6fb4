import Link from "next/link";
import { PageTitle } from "@/ui/PageTitle.tsx";

export default function NotFound() {
  return (
    <>
      <PageTitle title="Page not found.">The link may be outdated or mistyped.</PageTitle>
      <Link href="/" className="button button-primary mt-6">
        To the markets
      </Link>
    </>
  );
}
