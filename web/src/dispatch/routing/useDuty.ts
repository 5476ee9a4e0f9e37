import type { Person } from '@/shared/api/types'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useSession } from '@/shared/session/useSession'

/**
 * Who gets new questions now. It is no part of the table: it holds at once.
 *
 * @param changed called whatever came of it, for the page to show how it is
 */
export function useDuty(changed: () => void) {
  const { t } = useI18n()
  const { me } = useSession()

  const trouble = ref('')

  async function change(username: string, onDuty: boolean): Promise<void> {
    try {
      await request<Person>('PUT', `/users/${encodeURIComponent(username)}/duty`, { body: { onDuty } })
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('routing.dutyFailed', { why: problemText(problem, t) })
    }
    changed()
  }

  return { may: computed(() => me.value.role === 'MODERATOR'), trouble, change }
}
