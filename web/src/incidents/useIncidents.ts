import type { Incident } from '@/shared/api/types'
import { createSharedComposable, useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

const AGAIN_MS = 5_000

/** What is not resolved, asked for every five seconds by whatever part of the page shows it first. */
export const useIncidents = createSharedComposable(() => {
  const { t } = useI18n()
  const visible = useDocumentVisibility()

  const incidents = shallowRef<readonly Incident[]>([])
  const loaded = ref(false)
  const trouble = ref('')
  let asked = 0

  async function refresh() {
    const mine = ++asked
    try {
      const { items } = await request<{ items: Incident[] }>('GET', '/incidents', { unattended: true })
      // Two may overtake each other on a slow line.
      if (mine === asked) {
        incidents.value = items
        trouble.value = ''
      }
    }
    catch (problem) {
      trouble.value = t('incidents.notLoaded', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  useIntervalFn(() => visible.value === 'visible' && void refresh(), AGAIN_MS, { immediateCallback: true })
  watch(visible, now => now === 'visible' && void refresh())

  /** What the hub answers to an act is newer than what was asked for before it. */
  function learn(incident: Incident) {
    asked++
    const others = incidents.value.filter(each => each.id !== incident.id)
    const place = incidents.value.findIndex(each => each.id === incident.id)
    incidents.value = incident.state === 'RESOLVED'
      ? others
      : place < 0 ? [incident, ...others] : incidents.value.map(each => each.id === incident.id ? incident : each)
  }

  return { incidents, loaded, trouble, refresh, learn }
})
