"use client";
import Link from "next/link";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { faucetsOf } from "@/modules/faucet/faucetsOf.ts";

/** The first steps of a new user. */
export function EmptyPosition() {
  const faucets = faucetsOf(useSiteConfig());
  const steps = [
    ...(faucets.length > 0
      ? [
          <>
            Get some tokens from the{" "}
            <Link href="/faucet" className="link">
              faucet
            </Link>
            ; on this chain they are play money.
          </>,
        ]
      : []),
    <>
      Supply one of them on the{" "}
      <Link href="/" className="link">
        markets page
      </Link>
      . It earns from then on, and you can take it back.
    </>,
    <>
      Let it back debts, and borrow another token against it. The dialog shows how safe that leaves you before you sign.
    </>,
  ];
  return (
    <div className="panel mt-10 max-w-2xl p-6 sm:p-8">
      <p className="font-serif text-2xl tracking-tight">Nothing here yet.</p>
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
