/**
 * Quantile of the standard normal distribution: z with Φ(z) = p, 0 < p < 1, to about sixteen digits.
 *   |p − ½| ≤ 0.425   q·A(r)/B(r),  q = p − ½,  r = 0.180625 − q²
 *   tails             r = √(−ln min(p, 1 − p)):  C(r − 1.6)/D(r − 1.6) for r ≤ 5, else E(r − 5)/F(r − 5)
 * Built-in logarithms differ in the last digit between machines; here only + − × ÷ and √ are used, which IEEE 754 fixes.
 * Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477–484.
 */
export function inverseNormal(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(A, r)) / polynomial(B, r)
  }
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p))
  const z = r <= 5 ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6) : polynomial(E, r - 5) / polynomial(F, r - 5)
  return q < 0 ? -z : z
}

const TERMS = 23

/** ln x = k·ln 2 + 2·artanh((m − 1)/(m + 1)), x = m·2ᵏ with ¾ ≤ m < 3⁄2; x > 0. */
export function ln(x: number): number {
  let m = x
  let k = 0
  while (m >= 1.5) {
    m /= 2
    k += 1
  }
  while (m < 0.75) {
    m *= 2
    k -= 1
  }
  const s = (m - 1) / (m + 1)
  const square = s * s
  let series = 0
  for (let n = TERMS; n >= 1; n -= 2) series = series * square + 1 / n
  return k * Math.LN2 + 2 * s * series
}

/** Coefficients from the highest power down. */
const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((value, coefficient) => value * x + coefficient, 0)

const A = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
]
const B = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
]
const C = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
]
const D = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
]
const E = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
]
const F = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
]
