import type { Status } from '../../../shared/norms/requirement.ts'

const shapes: Readonly<Record<Status, { readonly d: string; readonly fill: boolean; readonly width: number }>> = {
  over: { d: 'M.6 8.6h8.8L5 .8z', fill: true, width: 0 },
  short: { d: 'M.6 1.4h8.8L5 9.2z', fill: true, width: 0 },
  met: { d: 'm1 5.4 2.7 2.7L9 2.4', fill: false, width: 1.7 },
  unknown: { d: 'M5 .9 9.1 5 5 9.1.9 5z', fill: false, width: 1.3 },
}

const block = { flex: 'none', display: 'block' } as const

/** ▲ over, ▼ short, ✓ met, ◇ unknown: the shape says it, the colour repeats it. With a label it is spoken; without one the words stand beside it. */
export function StatusMark({ status, label }: { readonly status: Status; readonly label?: string }) {
  const { d, fill, width } = shapes[status]
  const ink = `var(--${status}-mark)`
  const drawing = { viewBox: '0 0 10 10', width: 9, height: 9, style: block }
  const path = (
    <path
      d={d}
      fill={fill ? ink : 'none'}
      stroke={fill ? 'none' : ink}
      strokeWidth={width}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  )
  return label === undefined ? (
    <svg {...drawing} aria-hidden="true">
      {path}
    </svg>
  ) : (
    <svg {...drawing} role="img" aria-label={label}>
      {path}
    </svg>
  )
}
