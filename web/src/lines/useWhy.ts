import type { BridgePoint } from '@/shared/api/types'
import { useI18n } from 'vue-i18n'

/** Why a hall's own lamp shows what it shows, in a sentence; empty where nothing was said. */
export function useWhy() {
  const { t } = useI18n()
  return ({ cause, by }: Pick<BridgePoint['health'], 'cause' | 'by'>) => cause ? t(`lines.cause.${cause}`, { by: by ?? '' }) : ''
}
