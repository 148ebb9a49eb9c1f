/** A bar around zero, ±50 % wide, with the percentage beside it; an arrow where it would go further. */
const ZERO = 36
const HALF = 32

export function DeviationBar({ share, text }: { readonly share: number; readonly text: string }) {
  const length = Math.min(HALF, Math.max(share === 0 ? 0 : 1.3, (Math.abs(share) / 0.5) * HALF))
  const over = share > 0
  const ink = over ? 'var(--over-mark)' : 'var(--short-mark)'
  const end = over ? ZERO + HALF : ZERO - HALF
  const tip = over ? 5 : -5
  return (
    <svg width="120" height="26" aria-hidden="true" style={{ display: 'block', overflow: 'visible' }}>
      <line x1={ZERO} x2={ZERO} y1="0" y2="26" stroke="var(--line-strong)" />
      {share !== 0 && <rect x={over ? ZERO : ZERO - length} y="9.5" width={length} height="7" fill={ink} rx="1" />}
      {Math.abs(share) > 0.5 && <path d={`M${end} 8.7l${tip} 4.3 ${-tip} 4.3z`} fill={ink} />}
      <text x="118" y="17" textAnchor="end" fill="var(--text-3)" style={{ fontSize: 'var(--fs-xs)' }}>
        {text}
      </text>
    </svg>
  )
}
