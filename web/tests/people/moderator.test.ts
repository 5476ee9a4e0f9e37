import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import PeoplePage from '@/people/PeoplePage.vue'
import { account, useHub } from '../hub'
import { mountPage } from '../mountPage'

const hub = useHub(account('MODERATOR', null))

describe('a moderator', () => {
  it('sees the people and changes nothing', async () => {
    hub.reply('GET /users', { items: [{ username: 'lan', displayName: 'Lan', role: 'OFFICIAL', bridgePoint: null, topics: [], onDuty: true, enabled: true, access: 'OWN', lastSignInAt: null, version: 1 }] })
    const page = mountPage(PeoplePage)
    await flushPromises()

    expect(page.findAll('[data-testid=person]')).toHaveLength(1)
    for (const act of ['change', 'invite', 'enable', 'person-add', 'choose-all']) {
      expect(page.find(`[data-testid=${act}]`).exists()).toBe(false)
    }
  })
})
