import type { BridgePoint, VideoWord } from '@/shared/api/types'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

export const WORDS: VideoWord[] = ['CLEAR', 'NO_SOUND', 'NO_PICTURE', 'NOTHING']

/** Says how a hall is seen and heard. */
export function useVideoWord(learn: (hall: BridgePoint) => void) {
  const { t } = useI18n()
  const busy = ref(false)
  const trouble = ref('')

  async function say(hall: string, word: VideoWord) {
    busy.value = true
    try {
      learn(await request<BridgePoint>('PUT', `/bridge-points/${encodeURIComponent(hall)}/video`, { body: { word } }))
      trouble.value = ''
    }
    catch (problem) {
      trouble.value = t('lines.notSaid', { why: problemText(problem, t) })
    }
    finally {
      busy.value = false
    }
  }

  return { say, busy, trouble }
}
