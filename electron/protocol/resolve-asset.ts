import { isAbsolute, relative, resolve, sep } from 'node:path'

/** The path guard: the path of a request becomes a file inside root, or null. No encoding leads out of root. */
export function resolveAsset(root: string, pathname: string): string | null {
  const path = decode(pathname)
  if (path === null || !path.startsWith('/') || /[\0\\:]/.test(path)) return null
  const file = resolve(root, `.${path}`)
  const inside = relative(root, file)
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? null : file
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    // A malformed escape names nothing.
    return null
  }
}
