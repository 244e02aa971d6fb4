/** Copies rows of one table. The store returns a row as a proxy, which takes a hundred times as long to spread as to read. */
export const rowCopier = <row extends object>(): ((row: row) => row) => {
  let columns: (keyof row)[] | undefined;
  return (row) => {
    columns ??= Object.keys(row) as (keyof row)[];
    const copy = {} as row;
    for (const column of columns) copy[column] = row[column];
    return copy;
  };
};
