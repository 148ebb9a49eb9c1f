/** One file chosen through a file field; null where the user cancelled. */
export function chooseUpload(page: Window, accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const field = page.document.createElement('input')
    field.type = 'file'
    field.accept = accept
    field.addEventListener('change', () => resolve(field.files?.[0] ?? null), { once: true })
    field.addEventListener('cancel', () => resolve(null), { once: true })
    field.click()
  })
}
