import type { ScreenReport } from '@/shared/api/types'
import { reactive } from 'vue'

/** What the page of a device knows of itself and tells the hub; whoever shows something says it here. */
export const facts = reactive<Pick<ScreenReport, 'mode' | 'theme' | 'behind' | 'showing'>>({
  mode: null,
  theme: null,
  behind: 0,
  showing: null,
})
