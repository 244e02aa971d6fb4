import { Term } from "@/ui/Term.tsx";
import { roles } from "@/ui/tableRoles.ts";

export function ReserveHead() {
  return (
    <thead {...roles.group}>
      <tr {...roles.row}>
        <th {...roles.column} className="lg:w-[19%]">
          Asset and <Term name="price">price</Term>
        </th>
        <th {...roles.column}>
          <Term name="supplied">Supplied</Term>
        </th>
        <th {...roles.column}>
          <Term name="borrowed">Borrowed</Term>
        </th>
        <th {...roles.column} className="lg:w-[8.5%] xl:w-[15%]">
          <Term name="utilisation">Utilisation</Term>
        </th>
        <th {...roles.column}>
          <Term name="supplyApy">Supply APY</Term>
        </th>
        <th {...roles.column}>
          <Term name="borrowApy">Borrow APY</Term>
        </th>
        <th {...roles.column} className="lg:w-[11.5%] xl:w-[12%]">
          <Term name="ltv">LTV / liquidation</Term>
        </th>
        <th {...roles.column} className="lg:w-[10%] xl:w-auto">
          <Term name="wallet">In wallet</Term>
        </th>
        <th {...roles.column} className="lg:w-[15.5%] xl:w-[14%]">
          <span className="sr-only">Actions</span>
        </th>
      </tr>
    </thead>
  );
}
