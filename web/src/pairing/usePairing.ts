import type { OwnDevice, Pairing } from '@/shared/api/types'
import { onScopeDispose, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { answer, Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { notePaired } from '@/shared/session/device'

const ASK_MS = 3_000

/** Shows a code until somebody has entered it; codes that grow too old are replaced. */
export function usePairing(kind: OwnDevice['kind'], paired: () => Promise<void>) {
  const { t } = useI18n()
  const code = ref('')
  const expiresAt = ref('')
  const trouble = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  async function begin() {
    const pairing = await request<Pairing>('POST', '/screens/pairings', { body: { kind }, unattended: true })
    code.value = pairing.code
    expiresAt.value = pairing.expiresAt as string
  }

  async function ask() {
    const { status } = await answer<OwnDevice>('GET', '/screens/pairings/own', { unattended: true })
    if (status === 200 && !over) {
      over = true
      notePaired()
      await paired()
    }
  }

  async function step() {
    let wait = ASK_MS
    try {
      await (code.value ? ask() : begin())
      trouble.value = ''
    }
    catch (problem) {
      if (problem instanceof Problem && problem.status === 410) {
        code.value = ''
        wait = 0
      }
      else {
        trouble.value = problemText(problem, t)
        wait = Math.max(ASK_MS, 1_000 * ((problem instanceof Problem && problem.retryAfter) || 0))
      }
    }
    if (!over) {
      timer = setTimeout(() => void step(), wait)
    }
  }

  void step()
  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
  })

  return { code, expiresAt, trouble }
}
