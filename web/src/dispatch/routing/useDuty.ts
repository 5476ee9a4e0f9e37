import type { Ref } from 'vue'
import type { Person, Responder } from '@/shared/api/types'
import { useTimeoutFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useSession } from '@/shared/session/useSession'

/** By then the services have usually told each other. */
const SOON_MS = 1_500
/** For so long what was said here counts for more than a list that does not know it yet. */
const PATIENCE_MS = 10_000

/**
 * Who gets new questions now. It is no part of the table: it holds at once. One service is told and another one lists
 * the officials, a moment later; until then the list here has it already.
 *
 * @param listed the officials as the hub lists them
 * @param ask called when the list, and what hangs on it, is to be asked for again
 */
export function useDuty(listed: Ref<readonly Responder[]>, ask: () => void) {
  const { t } = useI18n()
  const { me } = useSession()

  const said = ref<Record<string, boolean>>({})
  const trouble = ref('')

  const officials = computed(() => listed.value.map(official => ({ ...official, onDuty: said.value[official.username] ?? official.onDuty })))

  const soon = useTimeoutFn(ask, SOON_MS, { immediate: false })
  const atLast = useTimeoutFn(() => {
    said.value = {}
    ask()
  }, PATIENCE_MS, { immediate: false })

  watch(listed, list => list
    .filter(official => said.value[official.username] === official.onDuty)
    .forEach(official => delete said.value[official.username]))

  async function change(username: string, onDuty: boolean): Promise<void> {
    said.value[username] = onDuty
    try {
      await request<Person>('PUT', `/users/${encodeURIComponent(username)}/duty`, { body: { onDuty } })
      trouble.value = ''
      soon.start()
      atLast.start()
    }
    catch (problem) {
      delete said.value[username]
      trouble.value = t('routing.dutyFailed', { why: problemText(problem, t) })
    }
    ask()
  }

  return { officials, may: computed(() => me.value.role === 'MODERATOR'), trouble, change }
}
