import type { Mark } from './grid-row.ts'

const shapes: Readonly<Record<Mark, { readonly d: string; readonly fill: boolean; readonly width: number }>> = {
  over: { d: 'M.6 8.6h8.8L5 .8z', fill: true, width: 0 },
  short: { d: 'M.6 1.4h8.8L5 9.2z', fill: true, width: 0 },
  met: { d: 'm1 5.4 2.7 2.7L9 2.4', fill: false, width: 1.7 },
  unknown: { d: 'M5 .9 9.1 5 5 9.1.9 5z', fill: false, width: 1.3 },
}

/** ▲ over, ▼ short, ✓ met, ◇ unknown: the same shapes wherever a status is shown. Words stand beside it. */
export function StatusMark({ mark, size = 9 }: { readonly mark: Mark; readonly size?: number }) {
  const { d, fill, width } = shapes[mark]
  const ink = `var(--${mark}-mark)`
  return (
    <svg viewBox="0 0 10 10" width={size} height={size} aria-hidden="true" style={{ flex: 'none', display: 'block' }}>
      <path
        d={d}
        fill={fill ? ink : 'none'}
        stroke={fill ? 'none' : ink}
        strokeWidth={width}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
