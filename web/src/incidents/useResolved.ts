import type { Incident } from '@/shared/api/types'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

/** The incidents that are over, the last first. */
export function useResolved() {
  const { t } = useI18n()
  const resolved = shallowRef<readonly Incident[]>([])
  const loaded = ref(false)
  const trouble = ref('')

  async function refresh() {
    try {
      resolved.value = (await request<{ items: Incident[] }>('GET', '/incidents?resolved=true')).items
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('incidents.notLoaded', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  return { resolved, loaded, trouble, refresh }
}
