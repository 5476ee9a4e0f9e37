import type { MaybeRefOrGetter } from 'vue'
import { useElementBounding, useWindowSize } from '@vueuse/core'
import { computed } from 'vue'

const GAP = 8
const LEAST_WIDTH = 360
const MOST_WIDTH = 640
const LEAST_HEIGHT = 200
/** Of a list beside the field: it moves up where the field stands too low for that. */
const GOOD_HEIGHT = 420

/**
 * Where a list that helps with a text field opens: beside the field where there is room, so that nothing of the form is
 * covered; on a narrow window below it.
 *
 * @param frame the card that holds the field: the list keeps clear of it
 */
export function usePlace(field: MaybeRefOrGetter<HTMLElement | null>, frame: MaybeRefOrGetter<HTMLElement | null>) {
  const box = useElementBounding(field)
  const card = useElementBounding(frame)
  const { width, height } = useWindowSize()

  return computed(() => {
    const start = card.right.value + GAP
    const beside = width.value - start - GAP
    const top = beside >= LEAST_WIDTH
      ? Math.max(GAP, Math.min(box.top.value, height.value - GAP - GOOD_HEIGHT))
      : box.bottom.value + GAP / 2
    const room = Math.max(height.value - top - GAP, LEAST_HEIGHT)
    return beside >= LEAST_WIDTH
      ? { top: `${top}px`, left: `${start}px`, width: `${Math.min(beside, MOST_WIDTH)}px`, maxHeight: `${room}px` }
      : { top: `${top}px`, left: `${box.left.value}px`, width: `${box.width.value}px`, maxHeight: `${room}px` }
  })
}
