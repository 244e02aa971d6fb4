import words from "@/messages/faucet.js";
import { Skeleton } from "@/ui/Skeleton.tsx";

export function FaucetsSkeleton() {
  return (
    <div role="status" aria-label={words.loading} className="mt-10 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {["a", "b", "c", "d", "e"].map((key) => (
        <Skeleton key={key} className="h-44 rounded-2xl" />
      ))}
    </div>
  );
}
