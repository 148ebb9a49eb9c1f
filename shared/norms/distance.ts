/**
 * Great-circle distance (haversine).
 *   d = 2R·asin √(sin²(Δφ/2) + cos φ₁·cos φ₂·sin²(Δλ/2))      φ latitude, λ longitude in radians, R = 6371.0088 km
 * Units: km. Source: WGS 84 mean radius.
 */
type Position = { readonly longitude: number; readonly latitude: number }

const meanRadius = 6371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180

export function distance(a: Position, b: Position): number {
  const phi = Math.sin(radians(b.latitude - a.latitude) / 2)
  const lambda = Math.sin(radians(b.longitude - a.longitude) / 2)
  const h = phi * phi + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * lambda * lambda
  return 2 * meanRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}
