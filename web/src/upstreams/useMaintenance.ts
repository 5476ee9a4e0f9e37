import type { AnnouncedWork, NewWork } from '@/shared/api/types'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

const PATH = '/bridge-points/maintenance'

/** Announced work on the lines. */
export function useMaintenance() {
  const { t } = useI18n()
  const work = shallowRef<readonly AnnouncedWork[]>([])
  const loaded = ref(false)
  const trouble = ref('')

  async function refresh() {
    try {
      work.value = (await request<{ items: AnnouncedWork[] }>('GET', PATH)).items
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('maintenance.notLoaded', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  /** @throws {Problem} */
  async function announce(wanted: NewWork) {
    await request('POST', PATH, { body: wanted })
    await refresh()
  }

  async function callOff({ id }: AnnouncedWork) {
    try {
      await request('DELETE', `${PATH}/${id}`)
      await refresh()
    }
    catch (problem) {
      trouble.value = t('maintenance.notDone', { why: problemText(problem, t) })
    }
  }

  return { work, loaded, trouble, refresh, announce, callOff }
}
