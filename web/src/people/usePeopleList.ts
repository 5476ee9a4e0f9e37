import type { Person, Role } from '@/shared/api/types'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { folded } from './folded'

/** The people of the conference, searched and narrowed to a role, and what one does with an account at a click. */
export function usePeopleList() {
  const { t } = useI18n()
  const people = ref<Person[]>([])
  const loaded = ref(false)
  const trouble = ref('')
  const search = ref('')
  const role = ref<Role | null>(null)

  async function refresh(): Promise<void> {
    try {
      people.value = (await request<{ items: Person[] }>('GET', '/users')).items
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('people.missing', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  const shown = computed(() => {
    const words = folded(search.value).split(' ').filter(Boolean)
    return people.value.filter((person) => {
      const text = folded(`${person.displayName} ${person.username} ${person.bridgePoint ?? ''}`)
      return (!role.value || person.role === role.value) && words.every(word => text.includes(word))
    })
  })

  /** Puts what the hub says of a person in the place of what was known. */
  function learn(person: Person): void {
    const known = people.value.some(each => each.username === person.username)
    people.value = known
      ? people.value.map(each => each.username === person.username ? person : each)
      : [...people.value, person].sort((a, b) => a.username.localeCompare(b.username))
  }

  async function enable(person: Person, enabled: boolean): Promise<void> {
    trouble.value = ''
    try {
      learn(await request<Person>('PUT', `/users/${encodeURIComponent(person.username)}/enabled`, { body: { enabled } }))
    }
    catch (problem) {
      trouble.value = t('people.failed', { name: person.displayName, why: problemText(problem, t) })
    }
  }

  return { people, loaded, trouble, search, role, shown, refresh, learn, enable }
}
