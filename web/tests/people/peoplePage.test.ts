import type { Person } from '@/shared/api/types'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import PeoplePage from '@/people/PeoplePage.vue'
import { account, json, useHub } from '../hub'
import { mountPage } from '../mountPage'

const hub = useHub(account('ADMIN', null))

const LAN: Person = {
  username: 'lan',
  displayName: 'Trần Thị Lan',
  role: 'OFFICIAL',
  bridgePoint: null,
  topics: ['SEALS'],
  onDuty: true,
  enabled: true,
  access: 'NONE',
  lastSignInAt: null,
  version: 3,
}
const CLERK: Person = { ...LAN, username: 'clerk.731', displayName: 'Lê Đình Thử', role: 'CLERK', bridgePoint: '731', topics: [], onDuty: false, access: 'OWN' }
const ME: Person = { ...LAN, username: 'admin.1', displayName: 'Quản trị', role: 'ADMIN', topics: [], onDuty: false, access: 'OWN' }

const INVITATION = {
  username: 'lan',
  displayName: 'Trần Thị Lan',
  address: 'https://hub.example',
  link: 'https://hub.example/welcome#abc',
  temporaryPassword: null as string | null,
  code: { size: 33, path: 'M4 4h1v1h-1z' },
  expiresAt: '2021-05-12T01:00:00.000Z',
}

async function opened() {
  const page = mountPage(PeoplePage)
  await flushPromises()
  return page
}

function dialog(testid: string) {
  return document.querySelector<HTMLElement>(`[data-testid=${testid}]`)!
}

async function click(testid: string) {
  dialog(testid).click()
  await flushPromises()
}

beforeEach(() => hub.reply('GET /users', { items: [CLERK, LAN, ME] }))

describe('the people of a conference', () => {
  it('are found without diacritics, by name, username or hall', async () => {
    const page = await opened()
    expect(page.findAll('[data-testid=person]')).toHaveLength(3)

    await page.get('[data-testid=people-search]').setValue('tran lan')
    expect(page.findAll('[data-testid=person]').map(row => row.text())).toEqual([expect.stringContaining('Trần Thị Lan')])

    await page.get('[data-testid=people-search]').setValue('731 dinh')
    expect(page.findAll('[data-testid=person]')).toHaveLength(1)
  })

  it('show who was never invited', async () => {
    const page = await opened()

    expect(page.findAll('[data-testid=person]')[1]!.text()).toContain('Chưa mời')
  })

  it('are disabled and enabled at a click, but not oneself', async () => {
    hub.reply('PUT /users/clerk.731/enabled', (body: { enabled: boolean }) => ({ ...CLERK, enabled: body.enabled }))
    const page = await opened()
    expect(page.findAll('[data-testid=enable]')).toHaveLength(2)

    await page.findAll('[data-testid=enable]')[0]!.trigger('click')
    await flushPromises()

    expect(hub.asked('PUT /users/clerk.731/enabled')[0]!.body).toEqual({ enabled: false })
    expect(page.findAll('[data-testid=person]')[0]!.text()).toContain('Đang bị khóa')
  })

  it('are invited with a link that is shown once', async () => {
    hub.reply('POST /users/lan/invitation', () => json(201, INVITATION))
    const page = await opened()
    await page.findAll('[data-testid=invite]')[1]!.trigger('click')
    await flushPromises()
    await click('make-link')

    expect(hub.asked('POST /users/lan/invitation')[0]!.body).toEqual({ printed: false })
    expect((dialog('invitation-link') as HTMLInputElement).value).toBe(INVITATION.link)
    expect(document.querySelector('svg[role=img]')).not.toBeNull()
  })

  it('are invited on paper, several at a time', async () => {
    hub.reply('POST /users/lan/invitation', () => json(201, { ...INVITATION, temporaryPassword: 'k7mp-x2wd-9hqt' }))
    hub.reply('POST /users/clerk.731/invitation', () => json(201, { ...INVITATION, username: 'clerk.731', temporaryPassword: 'aaaa-bbbb-cccc' }))
    const page = await opened()
    await page.get('[data-testid=choose-all] input').setValue(true)
    await page.get('[data-testid=print-many]').trigger('click')
    await flushPromises()
    await click('make-paper')

    expect(hub.asked('POST /users/admin.1/invitation')).toEqual([])
    expect(page.findAll('[data-testid=sheet-password]').map(password => password.text())).toEqual(['aaaa-bbbb-cccc', 'k7mp-x2wd-9hqt'])
  })

  it('are changed under their version, and what is wrong stands at its field', async () => {
    hub.reply('PUT /users/lan', () => json(400, { type: 'urn:caunoi:problem:invalid', status: 400, errors: [{ field: 'displayName', code: 'blank', detail: 'Không được để trống.' }] }))
    const page = await opened()
    await page.findAll('[data-testid=change]')[1]!.trigger('click')
    await flushPromises()
    const name = dialog('person-name') as HTMLInputElement
    name.value = ' '
    name.dispatchEvent(new Event('input'))
    dialog('person-dialog').querySelector('form')!.dispatchEvent(new Event('submit'))
    await flushPromises()

    expect(hub.asked('PUT /users/lan')[0]!.headers['If-Match']).toBe('"3"')
    expect(hub.asked('PUT /users/lan')[0]!.body).toEqual({ displayName: ' ', role: 'OFFICIAL', bridgePoint: null, topics: ['SEALS'] })
    expect(dialog('person-dialog').textContent).toContain('Không được để trống.')
  })

  it('are added', async () => {
    hub.reply('POST /users', (body: object) => json(201, { ...CLERK, ...body }))
    const page = await opened()
    await page.get('[data-testid=person-add]').trigger('click')
    await flushPromises()
    for (const [field, value] of [['person-username', 'chair.2'], ['person-name', 'Chủ trì Hai']] as const) {
      const input = dialog(field) as HTMLInputElement
      input.value = value
      input.dispatchEvent(new Event('input'))
    }
    dialog('person-dialog').querySelector('form')!.dispatchEvent(new Event('submit'))
    await flushPromises()

    expect(page.text()).toContain('Chủ trì Hai')
  })
})
