/**
 * Quantiles of Student’s t with a whole number ν of degrees of freedom. The distribution is the finite sum of Abramowitz and Stegun
 * 26.7.3–4, with θ = atan(t/√ν):
 *   odd ν   A = 2/π·(θ + sin θ·(cos θ + 2/3·cos³ θ + …))   even ν   A = sin θ·(1 + 1/2·cos² θ + 1·3/(2·4)·cos⁴ θ + …)
 * A the probability of |T| < t. The quantile is found by bisection.
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (probability === 0.5) return 0
  if (probability < 0.5) return -studentQuantile(1 - probability, degrees)
  const inside = 2 * probability - 1
  let low = 0
  let high = 1
  while (within(high, degrees) < inside && high < 1e9) high *= 2
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (within(middle, degrees) < inside) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function within(t: number, degrees: number): number {
  const theta = Math.atan(t / Math.sqrt(degrees))
  const cos = Math.cos(theta)
  const sin = Math.sin(theta)
  const odd = degrees % 2 === 1
  let term = odd ? cos : 1
  let total = degrees === 1 ? 0 : term
  for (let k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * cos * cos
    total += term
  }
  return odd ? (2 / Math.PI) * (theta + sin * total) : sin * total
}
