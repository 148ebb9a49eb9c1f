/** The two files of mathjs that hold its parser; the package as a whole takes a second to load and offers no entry for them. */
declare module '*/mathjs/lib/esm/core/create.js' {
  export const create: typeof import('mathjs').create
}
declare module '*/mathjs/lib/esm/entry/dependenciesAny/dependenciesParse.generated.js' {
  export const parseDependencies: NonNullable<typeof import('mathjs').parseDependencies>
}
