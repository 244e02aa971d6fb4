import type { ComponentProps } from "react";

/**
 * A figure, an address, a hash or a stranger's name, isolated so that letters from right to left turn nothing around beside
 * them, which a browser's translator leaves as it is. One string in an element of its own: a
 * text node among siblings would be taken out of the page by the translator, and what React writes into it lost.
 */
export function Digits({ children, ...rest }: Omit<ComponentProps<"bdi">, "children"> & { children: string }) {
  return (
    <bdi translate="no" {...rest}>
      {children}
    </bdi>
  );
}
