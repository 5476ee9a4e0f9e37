import type { MaybeRefOrGetter } from 'vue'
import type { Question } from '../api/types'
import { computed, shallowRef, toValue } from 'vue'
import { useStream } from '../stream/useStream'

/**
 * Questions that someone has ticked. They stay ticked while the list around them changes; one that goes out of sight
 * altogether is no longer among them.
 *
 * @param rows what the list shows now, in its order
 */
export function useSelection(rows: MaybeRefOrGetter<readonly Question[]>) {
  const { state } = useStream()
  const ids = shallowRef<ReadonlySet<string>>(new Set())
  let anchor: string | null = null

  const chosen = computed(() => [...ids.value]
    .map(id => state.value.questions.get(id)?.question)
    .filter(question => question !== undefined))

  function set(changed: Iterable<string>, on: boolean) {
    const all = new Set(ids.value)
    for (const id of changed) {
      on ? all.add(id) : all.delete(id)
    }
    ids.value = all
  }

  return {
    chosen,
    has: (id: string) => ids.value.has(id),
    /** Ticks or unticks one; with `through` all from the one before to this one. */
    toggle(id: string, through = false) {
      const on = !ids.value.has(id)
      const order = toValue(rows).map(question => question.id)
      const [from, to] = [order.indexOf(anchor ?? ''), order.indexOf(id)].sort((a, b) => a - b) as [number, number]
      set(through && from >= 0 ? order.slice(from, to + 1) : [id], on)
      anchor = id
    },
    /** All that the list shows: null when only some of them are ticked. */
    all: computed(() => {
      const here = toValue(rows).filter(question => ids.value.has(question.id)).length
      return here === 0 ? false : here === toValue(rows).length ? true : null
    }),
    toggleAll(on: boolean) {
      set(toValue(rows).map(question => question.id), on)
    },
    /** Only these. */
    choose(questions: readonly Question[]) {
      ids.value = new Set(questions.map(question => question.id))
    },
    clear() {
      ids.value = new Set()
      anchor = null
    },
  }
}

export type Selection = ReturnType<typeof useSelection>
