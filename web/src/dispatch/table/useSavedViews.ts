import type { TableView } from './tableFilter'
import { useStorage } from '@vueuse/core'
import { computed } from 'vue'
import { everything, FLAGS, SORTS } from './tableFilter'

export interface SavedView {
  name: string
  view: TableView
}

const LONGEST_NAME = 40
const MOST = 12

/** Views that everyone has, in the order in which a moderator goes through them. */
export const BUILT_IN: Record<string, Partial<TableView>> = {
  unrouted: { status: 'SUBMITTED', sort: 'urgency' },
  late: { flags: ['late'], sort: 'urgency' },
  unclear: { flags: ['unclear'] },
  owed: { flags: ['owed'], sort: 'age' },
  promised: { flags: ['promised'], sort: 'urgency' },
  private: { flags: ['private'] },
}

export function sameView(a: TableView, b: TableView): boolean {
  return ordered(a) === ordered(b)
}

function ordered({ flags, ...rest }: TableView): string {
  return JSON.stringify([...Object.entries(rest), [...flags].sort()].sort())
}

/** The account's own views, kept in this browser under names. */
export function useSavedViews(username: string) {
  const kept = useStorage<SavedView[]>(`caunoi.views.${username}`, [])
  /** What another version of the page has left may hold what this one does not know. */
  const saved = computed(() => kept.value.filter(({ name, view }) => name && view).map(({ name, view }) => ({
    name,
    view: {
      ...everything(),
      ...view,
      flags: FLAGS.filter(flag => view.flags?.includes(flag)),
      sort: SORTS.includes(view.sort) ? view.sort : 'newest' as const,
    },
  })))

  /** Under a name that is there already it takes its place. False when the name says nothing, or there are too many. */
  function save(name: string, view: TableView): boolean {
    const wanted = name.normalize('NFC').trim().slice(0, LONGEST_NAME)
    const others = kept.value.filter(each => each.name !== wanted)
    if (!wanted || others.length >= MOST) {
      return false
    }
    kept.value = [...others, { name: wanted, view: { ...view, flags: [...view.flags] } }]
    return true
  }

  function remove(name: string): void {
    kept.value = kept.value.filter(each => each.name !== name)
  }

  return { saved, save, remove }
}
