import type { LocationQuery } from 'vue-router'
import type { Flag, TableView } from './tableFilter'
import { STATUSES } from '@/shared/question/states'
import { everything, FLAGS } from './tableFilter'
import { BUILT_IN } from './useSavedViews'

/** What a link to the table names: a view that everyone has, and what it is narrowed to beside. */
export interface LinkedView {
  view?: string
  status?: string
  topic?: string
  hall?: string
  assignee?: string
  flag?: Flag
}

/** The view that a link from another page asks for. What it does not name, or names wrongly, leaves nothing out. */
export function viewOf(query: LocationQuery | LinkedView): TableView {
  const parts: Record<string, unknown> = { ...query }
  const named = (part: keyof LinkedView) => typeof parts[part] === 'string' ? parts[part] : null
  const view = { ...everything(), ...BUILT_IN[named('view') ?? ''] }
  const flag = FLAGS.find(each => each === named('flag'))
  return {
    ...view,
    status: STATUSES.find(each => each === named('status')) ?? view.status,
    topic: named('topic'),
    bridgePoint: named('hall'),
    assignee: named('assignee'),
    flags: flag ? [...view.flags, flag] : view.flags,
  }
}
