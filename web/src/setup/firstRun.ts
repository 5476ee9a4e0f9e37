import { request } from '@/shared/api/http'

/** Whether the hub is empty and waits to be set up. A hub that can't say does not. */
export async function asksToBeSetUp(): Promise<boolean> {
  try {
    return (await request<{ open: boolean }>('GET', '/conferences/first')).open
  }
  catch {
    return false
  }
}
