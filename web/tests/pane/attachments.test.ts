import type { Attachment } from '@/shared/api/types'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placesOf, refusal, useAttachments } from '@/shared/pane/useAttachments'
import { question } from '../questions'
import { json, lan, minh, settled, signIn, signOut, TestHub, within } from './desk'

const png = (size = 10) => new File([new Uint8Array(size)], 'ảnh.png', { type: 'image/png' })
function person(role: 'CLERK' | 'OPERATOR' | 'OFFICIAL' | 'MODERATOR' | 'ADMIN') {
  return { username: role === 'OFFICIAL' ? lan.username : role, displayName: '', role, conference: 'c', bridgePoint: role === 'CLERK' ? { code: '731', name: '' } : null }
}

describe('a file', () => {
  it('is sent only where it can be taken', () => {
    expect(refusal(png(), 0)).toBeNull()
    expect(refusal(png(), 3)).toBe('many')
    expect(refusal(new File(['x'], 'x.svg', { type: 'image/svg+xml' }), 0)).toBe('type')
    expect(refusal(png(8 * 1024 * 1024 + 1), 0)).toBe('size')
  })

  it('may be added by who asked, who holds the question, and moderators', () => {
    const asked = question({ official: lan })

    expect(placesOf(person('CLERK'), asked)).toEqual(['question'])
    expect(placesOf(person('CLERK'), question({ bridgePoint: { code: '742', name: '' } }))).toEqual([])
    expect(placesOf(person('OPERATOR'), asked)).toEqual([])
    expect(placesOf(person('OPERATOR'), question({ channel: 'HOTLINE' }))).toEqual(['question'])
    expect(placesOf(person('OFFICIAL'), asked)).toEqual(['question', 'answer'])
    expect(placesOf(person('OFFICIAL'), question({ official: minh }))).toEqual([])
    expect(placesOf(person('MODERATOR'), question())).toEqual(['question', 'answer'])
  })
})

describe('the files of a question', () => {
  let hub: TestHub
  beforeEach(() => hub = new TestHub())
  afterEach(signOut)

  const asked = question()
  const kept = (name: string): Attachment => ({ id: name, name, type: 'image/png', size: 10, on: 'question', released: false, at: '' })

  it('go out as they are, one after the other, and stop at the third', async () => {
    await signIn(hub, 'MODERATOR')
    let there = [kept('a'), kept('b')]
    hub.answer(`GET /questions/${asked.id}/attachments`, () => json(200, { items: there }))
    hub.answer(`POST /questions/${asked.id}/attachments`, () => {
      there = [...there, kept('c')]
      return json(201, kept('c'))
    })
    const { result } = within(() => useAttachments(() => asked))
    await settled()
    await result.add([png(), png()], 'question')

    const posts = hub.calls('POST', '/attachments')
    expect(posts).toHaveLength(1)
    expect(posts[0]?.path).toContain('on=question&name=%E1%BA%A3nh.png')
    expect(posts[0]?.body).toBeInstanceOf(File)
    expect(result.trouble.value).toBe('Đã đủ 3 tệp, chưa thêm được ảnh.png.')
    expect(result.files.value.map(file => file.name)).toEqual(['a', 'b', 'c'])
  })

  it('are looked at again when someone else added one', async () => {
    await signIn(hub, 'MODERATOR')
    hub.answer(`GET /questions/${asked.id}/attachments`, () => json(200, { items: [] }))
    const { result } = within(() => useAttachments(() => asked))
    await settled()
    hub.answer(`GET /questions/${asked.id}/attachments`, () => json(200, { items: [kept('a')] }))
    hub.say({ t: 'tally', question: asked.id, version: 1, halls: asked.halls, attachments: 1 })
    await settled()

    expect(result.files.value.map(file => file.name)).toEqual(['a'])
  })

  it('say in the hub\'s words why one was refused', async () => {
    await signIn(hub, 'MODERATOR')
    hub.answer(`GET /questions/${asked.id}/attachments`, () => json(200, { items: [] }))
    hub.answer(`POST /questions/${asked.id}/attachments`, () => json(415, { detail: 'Tệp không phải ảnh.' }))
    const { result } = within(() => useAttachments(() => asked))
    await result.add([png()], 'answer')

    expect(result.trouble.value).toBe('Tệp không phải ảnh.')
  })
})
