import type { Action } from '../api/types'
import { useI18n } from 'vue-i18n'

/** What an action's button says in the pane, which has room for more than a column does. */
export function useActionLabel() {
  const { t, te } = useI18n()
  return (action: Action | string) => te(`pane.button.${action}`) ? t(`pane.button.${action}`) : t(`action.${action}`)
}
