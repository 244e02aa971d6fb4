import type { ComponentProps } from "react";

/**
 * A figure, an address or a hash, which a browser's translator leaves as it is. One string in an element of its own: a
 * text node among siblings would be taken out of the page by the translator, and what React writes into it lost.
 */
export function Digits({ children, ...rest }: Omit<ComponentProps<"span">, "children"> & { children: string }) {
  return (
    <span translate="no" {...rest}>
      {children}
    </span>
  );
}
