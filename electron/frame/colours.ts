/** --bg-app and --text-2 of either theme (renderer/styles/tokens.css): the system paints them before and beside the page. */
export const colours = {
  light: { ground: '#f5f5f2', symbol: '#4b4f53' },
  dark: { ground: '#131517', symbol: '#bcc0c4' },
} as const
