import { type ReactElement, type ReactNode, useId } from "react";
import ui from "@/messages/ui.js";
import { Boundary } from "@/ui/Boundary.tsx";

export function Block({
  title,
  aside,
  flush = false,
  children,
}: {
  title: string;
  /** Shown beside the title. */
  aside?: ReactElement;
  flush?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="panel">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 pt-5 pb-4">
        <h2 id={id} className="min-w-0 flex-1 basis-32 font-serif text-2xl tracking-tight wrap-anywhere">
          {title}
        </h2>
        {aside}
      </div>
      <div className={flush ? "" : "px-5 pb-5"}>
        <Boundary what={ui.quoted({ title })}>{children}</Boundary>
      </div>
    </section>
  );
}
