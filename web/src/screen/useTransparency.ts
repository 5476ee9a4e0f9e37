import { onScopeDispose, watchEffect } from 'vue'

/** Lets the picture under the page through: the ground of the whole document, not of the page alone. */
export function useTransparency(transparent: () => boolean) {
  watchEffect(() => document.documentElement.classList.toggle('transparent', transparent()))
  onScopeDispose(() => document.documentElement.classList.remove('transparent'))
}
