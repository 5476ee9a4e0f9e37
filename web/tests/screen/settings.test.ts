import type { RemoteScreen } from '@/screen/settings'
import { describe, expect, it } from 'vitest'
import { fromAddress, settled, UNTOUCHED } from '@/screen/settings'

const desk: RemoteScreen = { version: 3, mode: 'latest', theme: 'maket', layout: 'full', message: null }

describe('how a screen shows', () => {
  it('is by itself and dark when nobody said otherwise', () => {
    expect(settled({}, UNTOUCHED, null)).toEqual({ mode: 'auto', theme: 'dark', layout: 'full', size: 0 })
  })

  it('is as the desk wants it', () => {
    expect(settled({}, UNTOUCHED, desk)).toMatchObject({ mode: 'latest', theme: 'maket' })
  })

  it('is as someone chose at the screen after the desk, until the desk says something new', () => {
    const local = { chosen: { mode: 'own' as const, size: 1 as const }, over: 3 }

    expect(settled({}, local, desk)).toMatchObject({ mode: 'own', theme: 'maket', size: 1 })
    expect(settled({}, local, { ...desk, version: 4 })).toMatchObject({ mode: 'latest', size: 1 })
  })

  it('is as it was where the desk wants nothing', () => {
    const idle: RemoteScreen = { ...desk, version: 9, mode: null, theme: null }

    expect(settled({}, { chosen: { mode: 'own' }, over: 3 }, idle)).toMatchObject({ mode: 'own', theme: 'dark', layout: 'full' })
  })

  it('stays as its address names it', () => {
    expect(settled({ layout: 'lower-third' }, { chosen: { layout: 'full' }, over: 9 }, desk).layout).toBe('lower-third')
  })

  it('is read from the address, and what is wrong there is not there', () => {
    expect(fromAddress(new URLSearchParams('mode=own&theme=maket&layout=lower-third&size=-1')))
      .toEqual({ mode: 'own', theme: 'maket', layout: 'lower-third', size: -1 })
    expect(fromAddress(new URLSearchParams('mode=x&theme=pink&layout=&size=9'))).toEqual({})
  })
})
