import { expect, it } from 'vitest'
import ScreenPage from '@/screen/ScreenPage.vue'
import { mountPage } from '../mountPage'
import { settled } from '../pane/desk'
import { signInAtStandIn } from '../standIn'

it('a screen shows what is announced to its hall, and where answers are read', async () => {
  const hub = await signInAtStandIn('screen.731')
  const { session } = hub.handle({ method: 'POST', path: '/session', body: { username: 'moderator', password: 'caunoi-demo' } })
  const announce = (text: string, more: object) =>
    hub.handle({ method: 'POST', path: '/conference/announcements', body: { text, to: 'HALLS', ...more }, session, key: text })
  const screen = mountPage(ScreenPage)
  await settled()

  expect(screen.get('[data-testid="screen-address"]').text()).toContain('/r/demo0demo0dem')

  announce('Chỉ cho Long Thành', { form: 'PAGE', halls: ['740'] })
  announce('Cho người trực', { form: 'MESSAGE' })
  announce('Gọi 0999 000 099 để gửi câu hỏi', { form: 'TICKER' })
  await settled()
  expect(screen.find('[data-testid="screen-ticker"]').exists()).toBe(true)
  expect(screen.get('[data-testid="screen"]').attributes('data-scene')).not.toBe('notice')

  announce('Nghỉ giải lao 15 phút', { form: 'PAGE' })
  await settled()
  expect(screen.get('[data-testid="screen"]').attributes('data-scene')).toBe('notice')

  hub.announcements.items.forEach(({ id }) => hub.handle({ method: 'POST', path: `/conference/announcements/${id}/end`, session }))
  await settled()
  expect(screen.get('[data-testid="screen"]').attributes('data-scene')).not.toBe('notice')
  expect(screen.find('[data-testid="screen-ticker"]').exists()).toBe(false)
})
