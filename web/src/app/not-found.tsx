import words from "@/messages/pages.js";
import { Link } from "@/ui/Link.tsx";
import { PageTitle } from "@/ui/PageTitle.tsx";

export default function NotFound() {
  return (
    <>
      <PageTitle title={words.missing}>{words.missingNote}</PageTitle>
      <Link href="/" className="button button-primary mt-6">
        {words.toMarkets}
      </Link>
    </>
  );
}
