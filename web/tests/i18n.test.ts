import { describe, expect, it } from 'vitest'
import en from '@/i18n/en'
import vi from '@/i18n/vi'

interface Texts { [key: string]: string | Texts }

function flat(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text] as [string, string]] : flat(text, `${path}${key}.`))
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe('the texts', () => {
  it('are the same in both languages', () => {
    expect(flat(en).map(([key]) => key)).toEqual(flat(vi).map(([key]) => key))
  })

  it('are never empty', () => {
    expect([...flat(vi), ...flat(en)].filter(([, text]) => !text.trim())).toEqual([])
  })

  it('fill in the same values in both languages', () => {
    const english = new Map(flat(en))
    expect(flat(vi).filter(([key, text]) => placeholders(text).join() !== placeholders(english.get(key)!).join())).toEqual([])
  })

  it('name no tier of administration and raise no voice', () => {
    expect(flat(vi).filter(([, text]) => /huyện|!/i.test(text))).toEqual([])
  })
})
