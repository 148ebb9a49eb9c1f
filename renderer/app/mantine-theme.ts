import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Every shade is the one accent of the tokens: what Mantine paints follows the theme of the window. */
const accent: MantineColorsTuple = [
  'var(--accent-tint)',
  'var(--accent-tint)',
  'var(--accent-tint)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent-hover)',
  'var(--accent-hover)',
]

export const mantineTheme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontSizes: { xs: 'var(--fs-xs)', sm: 'var(--fs-sm)', md: 'var(--fs-md)', lg: 'var(--fs-lg)', xl: 'var(--fs-xl)' },
  radius: { xs: 'var(--r-1)', sm: 'var(--r-2)', md: 'var(--r-3)', lg: 'var(--r-3)', xl: 'var(--r-3)' },
  defaultRadius: 'sm',
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: 6,
  focusRing: 'auto',
  respectReducedMotion: true,
})
