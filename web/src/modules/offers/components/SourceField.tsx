"use client";
import words from "@/messages/offers.js";
import type { SourceOption } from "../hooks/useSources.ts";
import { SelectField } from "./Fields.tsx";

/** The source of that id, else the wallet. */
export const sourceIn = (sources: readonly SourceOption[], id: string): SourceOption =>
  sources.find((one) => `${one.id}` === id) ?? sources[0]!;

/** Where a part comes from; nothing where there is only the wallet. What is in a pool earns until it is drawn. */
export function SourceField({
  sources,
  value,
  onChange,
}: {
  sources: readonly SourceOption[];
  value: string;
  onChange: (id: string) => void;
}) {
  if (sources.length < 2) return null;
  const { pool, apy } = sourceIn(sources, value);
  return (
    <SelectField
      label={words.source.label}
      value={`${sourceIn(sources, value).id}`}
      options={sources.map(({ id, text }) => [`${id}`, text] as const)}
      {...(pool !== null && apy !== null && { note: words.source.earns({ pool, apy }) })}
      onChange={onChange}
    />
  );
}
