import type { MaybeRefOrGetter, Ref } from 'vue'
import type { TopicGroup } from './useAnswers'
import { useEventListener, useIntersectionObserver } from '@vueuse/core'
import { computed, nextTick, ref, toValue, watch } from 'vue'

/** As many as fill a tall window a few times over. */
const STEP = 60

/** How far below the window the next are drawn already. */
const AHEAD = '1200px'

/**
 * Draws a list of thousands as far as someone scrolls in it, and all of it for the printer.
 *
 * @param end what stands after the last entry drawn
 * @param anew when this changes the list begins again at its top
 */
export function useGradually(groups: MaybeRefOrGetter<readonly TopicGroup[]>, end: Ref<HTMLElement | null>, anew: () => unknown) {
  const limit = ref(STEP)
  const printing = ref(false)
  const all = computed(() => toValue(groups).reduce((sum, group) => sum + group.entries.length, 0))
  const more = computed(() => !printing.value && all.value > limit.value)

  const drawn = computed(() => {
    if (!more.value) {
      return toValue(groups)
    }
    let room = limit.value
    return toValue(groups)
      .map((group) => {
        const entries = group.entries.slice(0, room)
        room -= entries.length
        return { ...group, entries }
      })
      .filter(group => group.entries.length > 0)
  })

  function goOn() {
    limit.value += STEP
  }

  watch(anew, () => limit.value = STEP)

  // Told of an end in sight only when that changes: what was drawn may not have pushed it out.
  const { pause, resume } = useIntersectionObserver(end, async ([sight]) => {
    if (sight?.isIntersecting && more.value) {
      goOn()
      await nextTick()
      pause()
      resume()
    }
  }, { root: computed(() => end.value?.closest('main') ?? undefined), rootMargin: AHEAD })

  useEventListener(window, 'beforeprint', () => printing.value = true)
  useEventListener(window, 'afterprint', () => printing.value = false)

  return {
    drawn,
    more,
    goOn,

    /** A script that prints gives the page no time to draw, so it waits for that itself. */
    async print() {
      printing.value = true
      await nextTick()
      window.print()
    },
  }
}
