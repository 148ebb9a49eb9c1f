import type { Session } from 'electron'

/** A planning tool needs no camera, place, notification or device. Clipboard writing is the one thing a copied table needs. */
const allowed = new Set(['clipboard-sanitized-write'])

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission))
  session.setDevicePermissionHandler(() => false)
}
