const SHORTEST = 8

/** Key of what is wrong with it before it is sent; the hub has more rules, and says so. */
export function fault(password: string, again: string): 'password.short' | 'password.different' | null {
  if ([...password].length < SHORTEST) {
    return 'password.short'
  }
  return password === again ? null : 'password.different'
}
