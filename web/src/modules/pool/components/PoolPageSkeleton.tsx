import words from "@/messages/poolPage.js";
import { PageTitle } from "@/ui/PageTitle.tsx";
import { PanelSkeleton } from "@/ui/Skeleton.tsx";

/** Says in words what the page waits for: the exported page knows neither the pool nor its name. */
export function PoolPageSkeleton() {
  return (
    <div role="status">
      <PageTitle title={words.loading}>{words.loadingNote}</PageTitle>
      <div className="mt-10 grid gap-4 lg:grid-cols-2">
        <PanelSkeleton />
        <PanelSkeleton />
      </div>
    </div>
  );
}
