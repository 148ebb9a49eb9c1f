/** The next id of a list: draft-1, draft-2 … */
export function freeId(stem: string, list: readonly { readonly id: string }[] | undefined): string {
  const taken = new Set((list ?? []).map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}
