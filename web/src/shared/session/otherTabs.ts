const channel = typeof window !== 'undefined' && 'BroadcastChannel' in window && 'indexedDB' in window
  ? new BroadcastChannel('caunoi.session')
  : null

/** All tabs share one cookie: whoever signs in here signs in there too. */
export function tellSignedIn(username: string): void {
  channel?.postMessage({ signedIn: username })
}

export function whenSignedInElsewhere(act: (username: string) => void): void {
  if (channel) {
    channel.onmessage = ({ data }) => typeof data?.signedIn === 'string' && act(data.signedIn)
  }
}
