import type { App } from 'electron'

/**
 * Below the lock on requests: no name is ever resolved, and peers announce nothing by multicast DNS. A page could otherwise
 * cause datagrams (a prefetched name, an offer to a peer) that are no requests. Before the app is ready.
 */
export function closeResolver(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns,DnsOverHttps,AsyncDns')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}
