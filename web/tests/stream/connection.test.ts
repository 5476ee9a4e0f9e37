import type { Standing } from '@/shared/stream/connection'
import type { Frame } from '@/shared/stream/frames'
import type { Door, Way } from '@/shared/stream/wire'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StreamConnection } from '@/shared/stream/connection'
import { Ways } from '@/shared/stream/ways'
import { question } from '../questions'
import { FakeSocket } from './FakeSocket'

const HELLO = { t: 'hello', n: 1, recovered: false, heartbeat: 15 }
const SNAPSHOT = { t: 'snapshot', n: 2, questions: [], conference: null, bridgePoints: [], cursor: 'c1' }

let sockets: FakeSocket[]
let lamps: string[]
let frames: Frame[]
let times: string[]
let signedOut: ReturnType<typeof vi.fn<() => void>>
let standing: Standing
let door: Door
let ways: Way[]
let behind: (number | null)[]
let connection: StreamConnection

const socket = () => sockets.at(-1)!

beforeEach(() => {
  vi.useFakeTimers()
  sockets = []
  lamps = []
  frames = []
  times = []
  signedOut = vi.fn<() => void>()
  standing = 'signed-in'
  door = { is: 'unknown' }
  ways = []
  behind = []
  sessionStorage.clear()
  connection = new StreamConnection('desk', {
    open: (way, _, since) => {
      ways.push(way)
      sockets.push(new FakeSocket(since))
      return socket()
    },
    standing: () => Promise.resolve(standing),
    door: () => Promise.resolve(door),
    ways: new Ways(sessionStorage, Date.now),
    random: () => 1,
  }, {
    frame: frame => frames.push(frame),
    lamp: lamp => lamps.push(lamp),
    behind: changes => behind.push(changes),
    time: at => times.push(at),
    signedOut,
  })
  connection.start()
})

afterEach(() => {
  connection.stop()
  vi.useRealTimers()
})

describe('a stream', () => {
  it('is live once it has its snapshot', () => {
    socket().says(HELLO)
    expect(lamps.at(-1)).toBe('behind')

    socket().says(SNAPSHOT)
    expect(lamps.at(-1)).toBe('live')
    expect(frames.map(frame => frame.t)).toEqual(['snapshot'])
  })

  it('resumes at the cursor of the last frame', async () => {
    socket().says(HELLO, SNAPSHOT, { t: 'question', n: 3, question: question(), cursor: 'c2' })
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(500)

    expect(sockets).toHaveLength(2)
    expect(socket().since).toBe('c2')
  })

  it('passes on what time it is at the hub, from the first frame on', () => {
    socket().says({ ...HELLO, at: '2021-04-28T05:00:00.000Z' }, SNAPSHOT, { t: 'beat', n: 3, at: '2021-04-28T05:00:15.000Z', cursor: 'c1' })

    expect(times).toEqual(['2021-04-28T05:00:00.000Z', '2021-04-28T05:00:15.000Z'])
  })

  it('is behind after a resume until what it missed has come', async () => {
    socket().says(HELLO, SNAPSHOT)
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(500)
    socket().says({ ...HELLO, recovered: true }, { t: 'question', n: 2, question: question(), cursor: 'c2' })
    expect(lamps.at(-1)).toBe('behind')

    socket().says({ t: 'counts', n: 3, asked: 1, answered: 0, published: 0 })
    expect(lamps.at(-1)).toBe('live')
  })

  it('reconnects when a number is missing, and drops the frame after the hole', async () => {
    socket().says(HELLO, SNAPSHOT, { t: 'question', n: 4, question: question(), cursor: 'c9' })

    expect(socket().closed).toBe(true)
    expect(lamps.at(-1)).toBe('reconnecting')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(socket().since).toBe('c1')
    expect(frames).toHaveLength(1)
  })

  it('is behind when beats stay away, and reconnects after 40 s of silence', async () => {
    socket().says(HELLO, SNAPSHOT)
    await vi.advanceTimersByTimeAsync(23_000)
    expect(lamps.at(-1)).toBe('behind')

    socket().says({ t: 'counts', n: 3, asked: 1, answered: 1, published: 1 })
    expect(lamps.at(-1)).toBe('live')

    await vi.advanceTimersByTimeAsync(40_000 + 500)
    expect(sockets).toHaveLength(2)
  })

  it('waits longer after each failure, up to half a minute, and only as long as chance says', async () => {
    for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      const before = sockets.length
      socket().ends(1006)
      await vi.advanceTimersByTimeAsync(wait - 1)
      expect(sockets).toHaveLength(before)
      await vi.advanceTimersByTimeAsync(1)
      expect(sockets).toHaveLength(before + 1)
    }
  })

  it('starts over with short waits once frames flow again', async () => {
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(500)
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(1_000)
    socket().says(HELLO, SNAPSHOT)
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(500)

    expect(sockets).toHaveLength(4)
  })

  it('rests when the session is over, and goes on after signing in again', async () => {
    socket().says(HELLO, SNAPSHOT)
    socket().ends(4401)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(signedOut).toHaveBeenCalledOnce()
    expect(sockets).toHaveLength(1)

    connection.start()
    expect(socket().since).toBe('c1')
  })

  it('asks who is signed in after a failed handshake, and rests when nobody is', async () => {
    standing = 'signed-out'
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(60_000)

    expect(signedOut).toHaveBeenCalledOnce()
    expect(sockets).toHaveLength(1)
  })

  it('keeps trying when nobody can say who is signed in', async () => {
    standing = 'unknown'
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(500)

    expect(signedOut).not.toHaveBeenCalled()
    expect(sockets).toHaveLength(2)
  })

  it('waits as long as a restarting server asks', async () => {
    socket().says(HELLO, SNAPSHOT)
    socket().ends(1012, '3000')
    await vi.advanceTimersByTimeAsync(3_499)
    expect(sockets).toHaveLength(1)

    await vi.advanceTimersByTimeAsync(1)
    expect(sockets).toHaveLength(2)
  })

  it.each([4403, 4429])('does not come back at once after %i', async (code) => {
    socket().says(HELLO, SNAPSHOT)
    socket().ends(code)
    await vi.advanceTimersByTimeAsync(9_999)
    expect(sockets).toHaveLength(1)

    await vi.advanceTimersByTimeAsync(501)
    expect(sockets).toHaveLength(2)
  })

  it('resumes soon after it was too slow', async () => {
    socket().says(HELLO, SNAPSHOT)
    socket().ends(4408)
    await vi.advanceTimersByTimeAsync(500)

    expect(socket().since).toBe('c1')
  })

  it('forgets its cursor when it could not be resumed', async () => {
    socket().says(HELLO, SNAPSHOT)
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(500)
    socket().says(HELLO)
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(1_000)

    expect(socket().since).toBeNull()
  })

  it('moves to another replica without a word, and resumes there', async () => {
    socket().says(HELLO, SNAPSHOT)
    lamps = []
    socket().ends(1012, '900')
    await vi.advanceTimersByTimeAsync(1_400)
    expect(socket().since).toBe('c1')
    socket().says({ ...HELLO, recovered: true }, { t: 'beat', n: 2, cursor: 'c1' })

    expect(new Set(lamps)).toEqual(new Set(['moving', 'live']))
    expect(lamps.at(-1)).toBe('live')
  })

  it('says that it has no line when a move takes longer than a moment', async () => {
    socket().says(HELLO, SNAPSHOT)
    socket().ends(1012, '9000')
    await vi.advanceTimersByTimeAsync(4_900)
    expect(lamps.at(-1)).toBe('moving')
    await vi.advanceTimersByTimeAsync(200)

    expect(lamps.at(-1)).toBe('reconnecting')
  })

  it('does not call it a move where it was behind already', () => {
    socket().says(HELLO)
    socket().ends(1012, '900')

    expect(lamps.at(-1)).toBe('reconnecting')
  })

  it('does not wait for its timer when the network is back', () => {
    socket().says(HELLO, SNAPSHOT)
    socket().ends(1006)
    connection.nudge()

    expect(sockets).toHaveLength(2)
  })

  it('says that an answer was shown only while it is connected', () => {
    expect(connection.shown('q', 1)).toBe(false)
    socket().says(HELLO)

    expect(connection.shown('q', 1)).toBe(true)
    expect(socket().sent).toEqual(['{"t":"shown","question":"q","revision":1}'])
  })

  it('is not upset by what is no frame', () => {
    socket().onmessage?.({ data: 'no json' })
    socket().says(HELLO, SNAPSHOT)

    expect(lamps.at(-1)).toBe('live')
  })

  it('says how many frames wait for a line that cannot keep up, once that lasts', async () => {
    socket().says(HELLO, SNAPSHOT, { t: 'question', n: 3, left: 41, question: question(), cursor: 'c2' })
    expect(lamps.at(-1)).toBe('live')
    expect(behind.at(-1)).toBe(41)

    await vi.advanceTimersByTimeAsync(2_000)
    expect(lamps.at(-1)).toBe('behind')

    socket().says({ t: 'question', n: 4, question: question(), cursor: 'c3' })
    expect(lamps.at(-1)).toBe('live')
    expect(behind.at(-1)).toBe(0)
  })

  it('says at the next beat how many changes its replica lacks, until it has them', () => {
    socket().says(HELLO, SNAPSHOT, { t: 'beat', n: 3, behind: 12, cursor: 'c1' })
    expect(lamps.at(-1)).toBe('behind')
    expect(behind.at(-1)).toBe(12)

    socket().says({ t: 'counts', n: 4, asked: 1, answered: 0, published: 0 })
    expect(lamps.at(-1)).toBe('behind')

    socket().says({ t: 'beat', n: 5, cursor: 'c2' })
    expect(lamps.at(-1)).toBe('live')
  })

  it('does not claim to be live while its replica has no word of the log', () => {
    socket().says(HELLO, SNAPSHOT, { t: 'beat', n: 3, behind: null, cursor: 'c1' })

    expect(lamps.at(-1)).toBe('behind')
    expect(behind.at(-1)).toBeNull()
  })

  it('comes back when an overloaded hub says, also after a handshake that failed', async () => {
    door = { is: 'shut', retryAfterMs: 7_000 }
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(7_499)
    expect(sockets).toHaveLength(1)

    await vi.advanceTimersByTimeAsync(1)
    expect(sockets).toHaveLength(2)
    expect(ways).toEqual(['socket', 'socket'])
  })

  it('takes events after two handshakes that the hub would have let in, and keeps its cursor', async () => {
    socket().says(HELLO, SNAPSHOT)
    socket().ends(1006)
    door = { is: 'open' }
    await vi.advanceTimersByTimeAsync(500)
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(1_000)
    socket().ends(1006)
    await vi.advanceTimersByTimeAsync(2_000)

    expect(ways).toEqual(['socket', 'socket', 'socket', 'events'])
    expect(socket().since).toBe('c1')
  })

  it('does not blame the way when the hub cannot be reached at all', async () => {
    for (const wait of [500, 1_000, 2_000, 4_000]) {
      socket().ends(1006)
      await vi.advanceTimersByTimeAsync(wait)
    }

    expect(ways).not.toContain('events')
  })
})
