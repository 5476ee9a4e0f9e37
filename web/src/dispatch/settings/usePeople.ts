import type { Person } from '@/shared/api/types'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { givenName } from '@/shared/question/useOfficials'

/** The conference's officials by given name, those too who may not sign in, and its clerks and operators who may. */
export function usePeople() {
  const { t } = useI18n()
  const people = ref<Person[]>([])
  const trouble = ref('')

  async function refresh(): Promise<void> {
    try {
      people.value = (await request<{ items: Person[] }>('GET', '/users')).items
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('settings.peopleMissing', { why: problemText(problem, t) })
    }
  }

  const officials = computed(() => people.value
    .filter(person => person.role === 'OFFICIAL')
    .sort((a, b) => givenName(a).localeCompare(givenName(b), 'vi')))

  /** Who can be let in with a code that is read out. */
  const callers = computed(() => people.value
    .filter(person => person.enabled && ['CLERK', 'OPERATOR'].includes(person.role)))

  return { officials, callers, trouble, refresh }
}
