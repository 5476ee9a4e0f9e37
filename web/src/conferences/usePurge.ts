import type { Purge } from '@/shared/api/types'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

/** Looks at what a rehearsal left behind, and takes it away. */
export function usePurge() {
  const { t } = useI18n()
  /** Null while it is being asked for. */
  const found = ref<Purge | null>(null)
  /** What was taken away. */
  const gone = ref<Purge | null>(null)
  const busy = ref(false)
  const trouble = ref('')

  async function look(): Promise<void> {
    found.value = null
    trouble.value = ''
    try {
      found.value = await request<Purge>('GET', '/questions/purge')
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
    }
  }

  /** True when it is done. Where something was asked meanwhile, it shows what there is now and does nothing. */
  async function purge(): Promise<boolean> {
    busy.value = true
    trouble.value = ''
    try {
      gone.value = await request<Purge>('DELETE', '/questions', { version: found.value!.version })
      return true
    }
    catch (problem) {
      const stale = problem instanceof Problem && problem.status === 412
      if (stale) {
        await look()
      }
      trouble.value = stale ? t('conferences.purge.more') : problemText(problem, t)
      return false
    }
    finally {
      busy.value = false
    }
  }

  return { found, gone, busy, trouble, look, purge }
}
