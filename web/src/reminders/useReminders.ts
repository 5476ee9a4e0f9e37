import type { Reminder, ReminderPage } from '@/shared/api/types'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

/** What the halls were reminded of, and reminding those that are behind. */
export function useReminders() {
  const { t } = useI18n()
  const page = ref<ReminderPage | null>(null)
  const busy = ref(false)
  const trouble = ref('')

  async function act(method: string, path: string, body?: object) {
    busy.value = true
    try {
      page.value = await request<ReminderPage>(method, `/conference/reminders${path}`, { body })
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
    }
    finally {
      busy.value = false
    }
  }

  void act('GET', '')

  return {
    page,
    busy,
    trouble,
    remind: () => act('POST', ''),
    sentByHand: ({ id }: Reminder, sent: boolean) => act('PUT', `/${id}`, { sent }),
  }
}
