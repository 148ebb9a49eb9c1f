declare module 'virtual:shipped-parts' {
  const parts: readonly {
    readonly name: string
    readonly version: string
    readonly licence: string
    readonly text: string
  }[]
  export default parts
}
