import { expect, it } from 'vitest'
import { ref } from 'vue'
import { steady } from '@/shared/steady'

it('a steady list is the same one as long as it holds the same', () => {
  const now = ref(1)
  const due = steady(() => [3, 6, 9].filter(at => at > now.value))
  const before = due.value

  now.value = 2
  expect(due.value).toBe(before)

  now.value = 4
  expect(due.value).toEqual([6, 9])
})
