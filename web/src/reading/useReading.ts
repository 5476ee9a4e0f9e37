import type { Reading } from './published'
import type { PublishedPage } from '@/shared/api/types'
import { useDocumentVisibility, useEventListener } from '@vueuse/core'
import { computed, onMounted, onUnmounted, ref, shallowRef, watch } from 'vue'
import { answersOf, leafed, matching, next, NOTHING, renewed } from './published'

/** Phones of one hall do not ask at the same moment. */
const AGAIN_MS = 15_000
const SPREAD_MS = 5_000
const PATIENCE_MS = 15_000

/** What became of the last look. */
export type Trouble = '' | 'gone' | 'stale' | 'busy'

/**
 * The published answers of the conference whose reading address this is. Nothing is sent but the address: no cookie, no
 * name. Looked at again every fifteen to twenty seconds while somebody looks.
 */
export function useReading(address: string) {
  const reading = shallowRef<Reading>(NOTHING)
  const loadedAt = ref<number | null>(null)
  const trouble = ref<Trouble>('')
  const words = ref('')
  const leafing = ref(false)
  const visible = useDocumentVisibility()
  const path = `/api/v1/questions/published/${encodeURIComponent(address)}`
  let tag: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const answers = computed(() => answersOf(reading.value))
  const found = computed(() => matching(answers.value, words.value))
  const more = computed(() => next(reading.value) !== null)

  async function look() {
    clearTimeout(timer)
    try {
      const response = await fetched(path, tag ? { 'If-None-Match': tag } : {})
      await take(response)
    }
    catch {
      trouble.value = loadedAt.value === null ? 'busy' : 'stale'
    }
    if (trouble.value !== 'gone') {
      timer = setTimeout(() => void (visible.value === 'visible' && look()), AGAIN_MS + Math.random() * SPREAD_MS)
    }
  }

  async function take(response: Response) {
    if (response.status === 404) {
      trouble.value = 'gone'
      reading.value = NOTHING
      return
    }
    if (response.status !== 304 && !response.ok) {
      throw new Error(String(response.status))
    }
    if (response.status !== 304) {
      const page = await response.json() as PublishedPage
      const before = reading.value
      reading.value = renewed(before, page)
      tag = response.headers.get('ETag')
      if (before.state && before.state !== page.state) {
        // What was corrected or taken back may stand on a page that was read before.
        await Promise.all([...reading.value.older.keys()].map(leaf))
      }
    }
    loadedAt.value = Date.now()
    trouble.value = ''
  }

  async function leaf(number: number) {
    const response = await fetched(`${path}?page=${number}`)
    if (!response.ok) {
      throw new Error(String(response.status))
    }
    reading.value = leafed(reading.value, number, await response.json() as PublishedPage)
  }

  /** The next older page. */
  async function goOn() {
    const number = next(reading.value)
    if (number === null || leafing.value) {
      return
    }
    leafing.value = true
    try {
      await leaf(number)
    }
    catch {
      trouble.value = 'stale'
    }
    finally {
      leafing.value = false
    }
  }

  /** Whoever searches wants to find what is on older pages, too. */
  async function readAll() {
    while (words.value.trim() && more.value && !trouble.value) {
      await goOn()
      if (leafing.value) {
        return
      }
    }
  }

  onMounted(look)
  onUnmounted(() => clearTimeout(timer))
  watch(visible, now => now === 'visible' && trouble.value !== 'gone' && void look())
  watch(words, () => void readAll())
  useEventListener(window, 'online', () => void look())

  return { reading, found, words, more, leafing, loadedAt, trouble, goOn }
}

/** Older phones know no `AbortSignal.timeout`. */
async function fetched(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    return await fetch(address, { credentials: 'omit', headers, signal: patience.signal })
  }
  finally {
    clearTimeout(timer)
  }
}
