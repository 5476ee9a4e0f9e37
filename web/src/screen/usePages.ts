import type { Part } from './compose'
import { useElementSize, useEventListener } from '@vueuse/core'
import { onMounted, useTemplateRef, watch } from 'vue'
import { compose } from './compose'
import { useScreenSettings } from './useScreenSettings'

/**
 * Divides what is to be read into parts as the room before the hall bears them, and again when the room, the letters or the
 * text become others. The component has an element with the ref `room`, and in it one with the ref `probe` that nobody
 * sees, to measure with; the classes `question` and `answer` say how each is written.
 *
 * @param share of the room that a question may take beside its answer
 */
export function usePages(texts: () => { question: string, answer: string }, composed: (parts: Part[]) => void, share?: number) {
  const room = useTemplateRef<HTMLElement>('room')
  const probe = useTemplateRef<HTMLElement>('probe')
  const { width, height } = useElementSize(room)
  const { settings } = useScreenSettings()

  function divide() {
    const [space, measured] = [room.value, probe.value]
    if (!space || !measured || space.clientHeight === 0) {
      return
    }
    const heightOf = (kind: string) => (text: string) => {
      measured.className = `probe ${kind}`
      measured.textContent = text
      return measured.scrollHeight
    }
    const { question, answer } = texts()
    const parts = compose(question, answer, {
      room: space.clientHeight,
      gap: Number.parseFloat(getComputedStyle(space).rowGap) || 0,
      question: heightOf('question'),
      answer: heightOf('answer'),
    }, share)
    measured.textContent = ''
    composed(parts)
  }

  onMounted(divide)
  // The room is another once the letters are there.
  useEventListener(document.fonts, 'loadingdone', divide)
  watch([() => texts().question, () => texts().answer, width, height, () => settings.value.size], divide, { flush: 'post' })
}
