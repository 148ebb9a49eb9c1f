/** The only addresses outside the program. The page names one, the main process knows its address and asks the user before it opens it. */
export const links = {
  electron: 'https://www.electronjs.org/',
  chromium: 'https://www.chromium.org/Home/',
  fontLicence: 'https://openfontlicense.org/',
} as const

export type LinkName = keyof typeof links
export const linkNames = Object.keys(links) as [LinkName, ...LinkName[]]
