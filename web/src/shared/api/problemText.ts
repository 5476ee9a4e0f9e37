import { Problem } from './http'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** Codes for which the page knows better than the server what the user can do now. */
const OWN_WORDS = ['offline', 'timeout', 'unavailable', 'internal', 'signed-out']

/**
 * What happened, what was kept and what to do now, in one or two sentences.
 *
 * @param kept true when there was a text to lose, so that the user hears that it is still there
 */
export function problemText(error: unknown, t: Translate, kept = false): string {
  const happened = whatHappened(error, t)
  return kept ? `${happened} ${t('problem.kept')}` : happened
}

function whatHappened(error: unknown, t: Translate): string {
  if (!(error instanceof Problem)) {
    return t('problem.unknown')
  }
  if (error.status === 412) {
    return t('problem.stale')
  }
  if (OWN_WORDS.includes(error.code)) {
    return t(`problem.${error.code}`)
  }
  const details = error.body.errors?.map(each => each.detail).filter(Boolean) ?? []
  return details.length > 0 ? details.join(' ') : (error.body.detail ?? error.body.title ?? t('problem.unknown'))
}
