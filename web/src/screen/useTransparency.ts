import { onScopeDispose, watchEffect } from 'vue'
import { letThrough } from './letThrough'

/** Lets the picture under the page through: the ground of the whole document, not of the page alone. */
export function useTransparency(transparent: () => boolean) {
  watchEffect(() => letThrough(transparent()))
  onScopeDispose(() => letThrough(false))
}
