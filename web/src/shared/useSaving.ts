import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { faultsIn } from './api/http'
import { problemText } from './api/problemText'

/**
 * Saves what a form holds. What is wrong with a field stands at the field; anything else is said above, in the given sentence.
 *
 * @param sentence key of a text with `{why}`
 */
export function useSaving(sentence: string) {
  const { t } = useI18n()
  const busy = ref(false)
  const trouble = ref('')
  const faults = ref<Record<string, string>>({})

  function forget() {
    trouble.value = ''
    faults.value = {}
  }

  /** @returns whether it is saved */
  async function saving(act: () => Promise<void>): Promise<boolean> {
    busy.value = true
    forget()
    try {
      await act()
      return true
    }
    catch (problem) {
      faults.value = faultsIn(problem)
      trouble.value = Object.keys(faults.value).length > 0 ? '' : t(sentence, { why: problemText(problem, t) })
      return false
    }
    finally {
      busy.value = false
    }
  }

  return { busy, trouble, faults, forget, saving }
}
