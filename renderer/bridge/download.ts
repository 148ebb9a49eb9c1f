/** Gives a text or bytes to the browser's downloads under a name. */
export function download(page: Window, name: string, content: string | Uint8Array): void {
  const url = URL.createObjectURL(
    new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type: 'application/octet-stream' }),
  )
  const link = page.document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has taken its copy of the address by the next task.
  page.setTimeout(() => URL.revokeObjectURL(url), 0)
}
