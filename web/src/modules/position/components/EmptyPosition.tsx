"use client";
import words from "@/messages/position.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { faucetsOf } from "@/modules/faucet/faucetsOf.ts";
import { Link } from "@/ui/Link.tsx";
import { Sentence } from "@/ui/Sentence.tsx";

/** A sentence with a link to a page. */
const Step = ({ say, href, page }: { say: (values: { link: string }) => string; href: string; page: string }) => (
  <Sentence
    say={say}
    parts={{
      link: (
        <Link href={href} className="link">
          {page}
        </Link>
      ),
    }}
  />
);

/** The first steps of a new user. */
export function EmptyPosition() {
  const faucets = faucetsOf(useSiteConfig());
  const steps = [
    ...(faucets.length > 0 ? [<Step key="faucet" say={words.first} href="/faucet" page={words.faucet} />] : []),
    <Step key="markets" say={words.second} href="/" page={words.marketsPage} />,
    words.third,
  ];
  return (
    <div className="panel mt-10 max-w-2xl p-6 sm:p-8">
      <p className="font-serif text-2xl tracking-tight">{words.nothing}</p>
      <ol className="mt-4 space-y-3">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps never change their order
          <li key={index} className="flex gap-3 text-ink-2">
            <span className="grid size-6 shrink-0 place-items-center rounded-full bg-river-soft text-[0.8125rem] font-medium text-river-strong">
              {index + 1}
            </span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
