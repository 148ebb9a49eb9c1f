import { lazy, Suspense } from 'react'
import { useSession } from '../../state/session.ts'

const Help = lazy(async () => ({ default: (await import('../../views/help/Help.tsx')).Help }))
const About = lazy(async () => ({ default: (await import('../../views/help/About.tsx')).About }))

/** The guide beside the stage, or what the program is made of over it. Fetched when first asked for. */
export function Panels(): React.ReactElement | null {
  const panel = useSession((state) => state.panel)
  if (panel === null) return null
  return <Suspense fallback={null}>{panel === 'help' ? <Help /> : <About />}</Suspense>
}
