import { usePreferredDark, useStorage } from '@vueuse/core'
import { computed, watchEffect } from 'vue'

const chosen = useStorage<'light' | 'dark' | null>('caunoi.theme', null)
const preferred = usePreferredDark()
const dark = computed(() => chosen.value ? chosen.value === 'dark' : preferred.value)

/** Light or dark: what the machine prefers, until someone switches. */
export function useTheme() {
  return { dark, toggle: () => chosen.value = dark.value ? 'light' : 'dark' }
}

export function followTheme(): void {
  watchEffect(() => document.documentElement.classList.toggle('dark', dark.value))
}
