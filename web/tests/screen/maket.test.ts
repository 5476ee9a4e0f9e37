import { describe, expect, it } from 'vitest'
import { dayOf } from '@/screen/maket'

describe('the day on the maket', () => {
  it('has a nought before days 1 to 9 and months 1 and 2 only', () => {
    expect(dayOf('2021-04-28T01:00:00.000Z')).toEqual({ day: '28', month: '4', year: '2021' })
    expect(dayOf('2021-02-05T01:00:00.000Z')).toEqual({ day: '05', month: '02', year: '2021' })
    expect(dayOf('2021-12-09T01:00:00.000Z')).toEqual({ day: '09', month: '12', year: '2021' })
  })

  it('is that of Vietnam', () => {
    expect(dayOf('2021-04-27T18:00:00.000Z').day).toBe('28')
  })
})
