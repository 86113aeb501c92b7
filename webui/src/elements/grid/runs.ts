/** Sets of row numbers as runs of neighbours: all of a million rows are one. */

export type Run = [start: number, stop: number];

/** Join runs that touch or overlap; they come out in order. */
export function joined(runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const [start, stop] of [...runs].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], stop);
    else if (stop > start) found.push([start, stop]);
  }
  return found;
}

export function runsOf(rows: readonly number[]): Run[] {
  return joined(rows.map((row): Run => [row, row + 1]));
}

export function has(runs: readonly Run[], row: number): boolean {
  return runs.some(([start, stop]) => row >= start && row < stop);
}

export function without(runs: readonly Run[], row: number): Run[] {
  return runs.flatMap(([start, stop]): Run[] => {
    if (row < start || row >= stop) return [[start, stop]];
    const parts: Run[] = [
      [start, row],
      [row + 1, stop],
    ];
    return parts.filter(([from, to]) => to > from);
  });
}

export function countOf(runs: readonly Run[]): number {
  return runs.reduce((sum, [start, stop]) => sum + stop - start, 0);
}
