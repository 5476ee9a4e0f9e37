import type { TargetsDraft } from './targets'
import type { ConferenceSettings } from '@/shared/api/types'
import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem } from '@/shared/api/http'
import { count } from '@/shared/format'
import { faultsOf, fieldOf } from './targets'

/** What is wrong with targets, field by field: what is seen here, and what the service said of what it was sent. */
export function useTargetFaults(draft: () => TargetsDraft) {
  const { t } = useI18n()
  const told = ref<Record<string, string>>({})
  /** Since when someone tried to save, also fields that nobody has been in say what is wrong with them. */
  const tried = ref(false)

  const faults = computed<Record<string, string>>(() => ({
    ...told.value,
    ...Object.fromEntries(Object.entries(faultsOf(draft())).map(([field, { key, most, least }]) =>
      [field, t(`targets.form.${key}`, { most: most && count(most), least: least && count(least) })])),
  }))

  watch(draft, () => told.value = {}, { deep: true })

  return {
    faults,
    tried,
    /** Keeps what the service said of fields here; false when it said nothing of them. */
    hear(problem: unknown, sent: ConferenceSettings): boolean {
      const errors = problem instanceof Problem ? problem.body.errors ?? [] : []
      told.value = Object.fromEntries(errors.flatMap(({ field, detail }) => {
        const here = fieldOf(field, sent.targets)
        return here ? [[here, detail]] : []
      }))
      tried.value = true
      return Object.keys(told.value).length > 0
    },
    reset() {
      told.value = {}
      tried.value = false
    },
  }
}
