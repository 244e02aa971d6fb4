import type { ComponentProps } from "react";

/**
 * A figure, an address, a hash or an untrusted name: isolated, so that right-to-left letters do not reorder the text
 * around it, and excluded from browser translation. One string in its own element: a translator would detach a text
 * node among siblings, and React's updates would be lost.
 */
export function Digits({ children, ...rest }: Omit<ComponentProps<"bdi">, "children"> & { children: string }) {
  return (
    <bdi translate="no" {...rest}>
      {children}
    </bdi>
  );
}
