import type { ElectronApplication } from 'playwright-core'

/** The system's dialogs cannot be clicked by a program: from now on they answer with these paths, or as cancelled. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { open?: string; save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: open === undefined, filePaths: open === undefined ? [] : [open] })
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? '' })
  }, answers)
}

/** The question at closing, answered by the place of a button; answers how it was put. */
export async function answerQuestion(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, button) => {
    dialog.showMessageBox = async () => ({ response: button, checkboxChecked: false })
  }, response)
}

/** Runs a menu entry as a click on it does. */
export async function clickMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const below = (menu: Electron.Menu | null | undefined): Electron.MenuItem[] =>
      (menu?.items ?? []).flatMap((entry) => [entry, ...below(entry.submenu)])
    // A menu and its entry may have the same word: 打印 is a stage.
    const item = below(Menu.getApplicationMenu()).find((entry) => entry.label === wanted && entry.submenu === null)
    if (item === undefined) throw new Error(`no menu entry ${wanted}`)
    item.click()
  }, label)
}
