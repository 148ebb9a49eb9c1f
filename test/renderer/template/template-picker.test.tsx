/** The office’s own .docx as a template: taken where it can be one, refused with the reason where it cannot, let go again. */
import { strToU8, zipSync } from 'fflate'
import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Template, TemplatePicker } from '../../../renderer/components/template/TemplatePicker.tsx'

const styles =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>'

function Host(): React.ReactElement {
  const [template, setTemplate] = useState<Template>()
  return <TemplatePicker template={template} onTemplate={setTemplate} language="zh-CN" />
}

let root: Root | undefined
afterEach(() => root?.unmount())

function mount(): void {
  const place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  root.render(<Host />)
}

const choose = async (name: string, bytes: Uint8Array): Promise<void> => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('no input')
  await userEvent.upload(input, new File([bytes as Uint8Array<ArrayBuffer>], name))
}

test('a template is taken, a broken one is refused with the reason and the good one stays', async () => {
  mount()
  await expect.element(page.getByText('Word 样式：GB/T 9704')).toBeVisible()
  await choose('本局.docx', zipSync({ 'word/styles.xml': strToU8(styles) }))
  await expect.element(page.getByText('本局.docx')).toBeVisible()
  await choose('坏.docx', new Uint8Array([1, 2, 3]))
  await expect.element(page.getByRole('alert')).toMatchTextContent('模板不是 .docx 文件')
  await expect.element(page.getByText('本局.docx')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: '不用模板' }))
  await expect.element(page.getByText('Word 样式：GB/T 9704')).toBeVisible()
})
