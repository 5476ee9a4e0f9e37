import type { Invitation, Person } from '@/shared/api/types'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

/** Makes invitations one after the other; what was made before one failed is there all the same. */
export function useInvitations() {
  const { t } = useI18n()
  const made = ref<Invitation[]>([])
  const busy = ref(false)
  const trouble = ref('')

  async function invite(people: Person[], printed: boolean): Promise<void> {
    busy.value = true
    trouble.value = ''
    made.value = []
    const failures: string[] = []
    for (const person of people) {
      try {
        made.value.push(await request<Invitation>('POST', `/users/${encodeURIComponent(person.username)}/invitation`, { body: { printed } }))
      }
      catch (problem) {
        failures.push(t('invitation.failed', { name: person.displayName, why: problemText(problem, t) }))
      }
    }
    trouble.value = failures.join(' ')
    busy.value = false
  }

  function forget(): void {
    made.value = []
    trouble.value = ''
  }

  return { made, busy, trouble, invite, forget }
}
