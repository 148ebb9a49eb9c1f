/** The source texts shipped with the plans, by the id of the source; each is loaded when a finding first asks for it. */
const shipped = import.meta.glob<string>('../../../seeds/texts/*.txt', { query: '?raw', import: 'default' })

const texts = new Map(Object.entries(shipped).map(([path, load]) => [path.replace(/^.*\/(.*)\.txt$/, '$1'), load]))

/** The first of the sources whose text is there. */
export const textOf = (sources: readonly string[]): { source: string; load: () => Promise<string> } | undefined =>
  sources.flatMap((source) => {
    const load = texts.get(source)
    return load === undefined ? [] : [{ source, load }]
  })[0]
