import type { Incident, Resolution } from '@/shared/api/types'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

/** One incident with its timeline, and what one does with it. @param learn told of it after each act */
export function useIncident(learn: (incident: Incident) => void) {
  const { t } = useI18n()
  const incident = shallowRef<Incident | null>(null)
  const busy = ref('')
  const trouble = ref('')
  let wanted = ''

  /** Reads it, or reads it again; an answer for another that was opened before is passed over. */
  async function open(id: string) {
    if (incident.value?.id !== id) {
      incident.value = null
      trouble.value = ''
    }
    wanted = id
    try {
      const found = await request<Incident>('GET', `/incidents/${id}`)
      if (wanted === id && found.version >= (incident.value?.version ?? 0)) {
        incident.value = found
      }
    }
    catch (problem) {
      trouble.value = t('incidents.notLoaded', { why: problemText(problem, t) })
    }
  }

  function close() {
    wanted = ''
    incident.value = null
    trouble.value = ''
  }

  /** @returns whether it was done; if not, what was typed stays with who typed it */
  async function act(action: string, body?: object): Promise<boolean> {
    const { id, version } = incident.value!
    busy.value = action
    trouble.value = ''
    try {
      const after = await request<Incident>('POST', `/incidents/${id}/${action}`, { body, version: action === 'notes' ? undefined : version })
      if (wanted === id) {
        incident.value = after
      }
      learn(after)
      return true
    }
    catch (problem) {
      trouble.value = t('incidents.notDone', { why: problemText(problem, t) })
      if (problem instanceof Problem && [409, 412].includes(problem.status)) {
        await open(id).catch(() => {})
        trouble.value = t('incidents.overtaken')
      }
      return false
    }
    finally {
      busy.value = ''
    }
  }

  return {
    incident,
    busy,
    trouble,
    open,
    close,
    acknowledge: () => act('acknowledge'),
    note: (text: string) => act('notes', { text }),
    assign: (centre: string) => act('assign', { centre }),
    resolve: (cause: Resolution, text: string) => act('resolve', { cause, ...(text && { text }) }),
  }
}
