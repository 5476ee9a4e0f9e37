import type { ListedAnnouncement, NewAnnouncement } from '@/shared/api/types'
import { useDebounceFn } from '@vueuse/core'
import { computed, onMounted, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'
import { useStream } from '@/shared/stream/useStream'

const PATH = '/conference/announcements'
/** When many halls acknowledge at once, the list is fetched once for them all. */
const GATHERED_MS = 300

/** What was announced, with who has it and who has not; follows what the stream says. */
export function useAnnouncements() {
  const { t } = useI18n()
  const { state, learnAnnouncement } = useStream()
  const items = shallowRef<readonly ListedAnnouncement[]>([])
  const loaded = ref(false)
  const trouble = ref('')
  let asked = 0

  async function refresh() {
    const mine = ++asked
    try {
      const page = await request<{ items: ListedAnnouncement[] }>('GET', PATH, { unattended: true })
      if (mine === asked) {
        items.value = page.items
        trouble.value = ''
      }
    }
    catch (problem) {
      trouble.value = t('announcements.notLoaded', { why: problemText(problem, t) })
    }
    loaded.value = true
  }

  const soon = useDebounceFn(refresh, GATHERED_MS)
  const versions = computed(() => [...state.value.announcements.values()].map(({ id, version }) => `${id} ${version}`).join())
  onMounted(refresh)
  watch([versions, () => state.value.generation], () => void soon())

  /** @throws {Problem} */
  async function announce(wanted: NewAnnouncement, key: string) {
    learnAnnouncement(await request<ListedAnnouncement>('POST', PATH, { body: wanted, idempotencyKey: key }))
    await refresh()
  }

  async function end({ id }: ListedAnnouncement) {
    try {
      learnAnnouncement(await request<ListedAnnouncement>('POST', `${PATH}/${id}/end`))
      await refresh()
    }
    catch (problem) {
      trouble.value = t('announcements.notDone', { why: problemText(problem, t) })
    }
  }

  return { items, loaded, trouble, announce, end }
}
