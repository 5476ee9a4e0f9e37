import type { NewPreparation, Preparation } from '@/shared/api/types'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { faultsIn, Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

/** What the halls shall prepare, and until when. */
export function usePreparation() {
  const { t } = useI18n()
  const preparation = ref<Preparation | null>(null)
  const busy = ref(false)
  const trouble = ref('')
  const faults = ref<Record<string, string>>({})

  async function load(): Promise<void> {
    try {
      preparation.value = await request<Preparation>('GET', '/conference/preparation')
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
    }
  }

  /** True when it is saved. Where someone else was faster, what is typed stays and the next attempt goes over theirs. */
  async function save(body: NewPreparation): Promise<boolean> {
    busy.value = true
    trouble.value = ''
    faults.value = {}
    try {
      preparation.value = await request<Preparation>('PUT', '/conference/preparation', { body, version: preparation.value!.version })
      return true
    }
    catch (problem) {
      faults.value = faultsIn(problem)
      const stale = problem instanceof Problem && problem.status === 412
      trouble.value = stale ? t('settings.stale') : problemText(problem, t)
      if (stale) {
        const why = trouble.value
        await load()
        trouble.value = why
      }
      return false
    }
    finally {
      busy.value = false
    }
  }

  return { preparation, busy, trouble, faults, load, save }
}
