import type { ScreenReport } from '@/shared/api/types'
import { reactive } from 'vue'

export type Facts = Pick<ScreenReport, 'mode' | 'theme' | 'behind' | 'showing'>

export const NOTHING: Facts = { mode: null, theme: null, behind: 0, showing: null }

/** What the page of a device knows of itself and tells the hub; whoever shows something says it here. */
export const facts = reactive<Facts>({ ...NOTHING })
