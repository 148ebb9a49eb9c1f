/** The corner of a rule with a rising stroke. The name stands beside it, so it says nothing to a reader. */
export const Brand = (): React.ReactElement => (
  <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
    <path d="M2.5 15.5V2.5h2.2v10.8h10.8v2.2z" fill="var(--text)" />
    <path d="M7.2 10.8 14.6 3.4" stroke="var(--accent)" strokeWidth="2.2" strokeLinecap="square" />
  </svg>
)
