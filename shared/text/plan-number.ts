/** A figure as a Chinese document prints it: in 万 where its scale says so. */
export const planNumber = (printed: string, scale: 10_000 | undefined): string =>
  scale === undefined ? printed : `${printed}万`
