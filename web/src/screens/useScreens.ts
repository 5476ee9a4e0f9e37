import type { Screen, ScreenPage, ScreenSettings } from '@/shared/api/types'
import { useIntervalFn } from '@vueuse/core'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

const LOOK_MS = 10_000

/** The devices that one looks after, and what one tells them. */
export function useScreens() {
  const { t } = useI18n()
  const screens = ref<Screen[] | null>(null)
  const busy = ref(false)
  const trouble = ref('')

  async function look() {
    try {
      screens.value = (await request<ScreenPage>('GET', '/screens')).items
    }
    catch (problem) {
      // What stands there is as old as the next look.
      trouble.value = screens.value ? trouble.value : problemText(problem, t)
    }
  }

  async function act(method: string, path: string, body?: object): Promise<boolean> {
    busy.value = true
    try {
      await request(method, `/screens${path}`, { body })
      trouble.value = ''
      await look()
      return true
    }
    catch (problem) {
      trouble.value = problemText(problem, t)
      return false
    }
    finally {
      busy.value = false
    }
  }

  void look()
  useIntervalFn(() => void look(), LOOK_MS)

  return {
    screens,
    busy,
    trouble,
    /** @param device what to call it, where it stands; both may be left to the hub */
    pair: (code: string, device: { name: string | null, bridgePoint: string | null }) => act('POST', '', { code, ...device }),
    reload: ({ id }: Screen) => act('POST', `/${id}/reload`),
    set: ({ id }: Screen, settings: ScreenSettings) => act('POST', `/${id}/settings`, settings),
    show: ({ id }: Screen, text: string | null) => act('POST', `/${id}/message`, { text }),
    revoke: ({ id }: Screen) => act('DELETE', `/${id}`),
  }
}
