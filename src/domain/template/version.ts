/** Compares two semantic versions. @returns less than zero where the first is the older */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  return left.map((part, i) => part - right[i]!).find((difference) => difference !== 0) ?? 0;
}
