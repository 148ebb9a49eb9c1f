/**
 * Run by Electron itself, not by Node: `electron print-file.mjs PAGE PDF` (cli/pdf starts it). Prints a page of this disk without a window, without scripts and
 * without the network, and ends with 0 once the PDF is written.
 */
import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { app, BrowserWindow, session } from 'electron'

const [page, pdf] = process.argv.slice(-2)

async function print() {
  session.defaultSession.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !/^(file|devtools):/.test(request.url) })
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  await window.loadURL(page)
  // The page has no scripts of its own; whether its fonts are there is asked over the developer protocol.
  window.webContents.debugger.attach('1.3')
  const expression = 'document.fonts.ready.then(() => document.fonts.status)'
  await window.webContents.debugger.sendCommand('Runtime.evaluate', { expression, awaitPromise: true })
  window.webContents.debugger.detach()
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  await writeFile(pdf, bytes)
}

app.disableHardwareAcceleration()
app
  .whenReady()
  .then(print)
  .then(() => app.exit(0))
  .catch((fault) => {
    process.stderr.write(`${fault}\n`)
    app.exit(1)
  })
