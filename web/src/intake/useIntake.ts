import type { Import } from '@/shared/api/types'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { Problem, request } from '@/shared/api/http'
import { problemText } from '@/shared/api/problemText'

const LARGEST = 5 * 1024 * 1024
const TYPES: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

/** One thing to mend: a cell, and what is wrong with it. */
export interface Fault {
  where: string
  what: string
}

/** A file on its way into the conference: chosen, looked through, taken in. */
export function useIntake() {
  const { t } = useI18n()
  const file = shallowRef<File | null>(null)
  const result = shallowRef<Import | null>(null)
  const faults = ref<Fault[]>([])
  const summary = ref('')
  const trouble = ref('')
  const busy = ref<'reading' | 'applying' | null>(null)

  async function choose(chosen: File): Promise<void> {
    forget()
    if (!typeOf(chosen)) {
      trouble.value = t('intake.otherType')
    }
    else if (chosen.size > LARGEST) {
      trouble.value = t('intake.tooLarge')
    }
    else {
      file.value = chosen
      await send(true)
    }
  }

  async function apply(): Promise<void> {
    await send(false)
  }

  async function send(preview: boolean): Promise<void> {
    const sent = file.value!
    busy.value = preview ? 'reading' : 'applying'
    trouble.value = ''
    try {
      // By its name: what browsers say of a type depends on the programs that are installed.
      const body = new Blob([sent], { type: typeOf(sent)! })
      const answer = await request<Import>('POST', `/conference/import?preview=${preview}`, { body })
      if (file.value === sent) {
        result.value = answer
      }
    }
    catch (problem) {
      if (file.value === sent) {
        refuse(problem)
      }
    }
    finally {
      busy.value = null
    }
  }

  function refuse(problem: unknown): void {
    const errors = problem instanceof Problem && problem.code === 'import-faults' ? problem.body.errors ?? [] : []
    result.value = null
    faults.value = errors.map(({ field, detail }) => ({ where: place(field), what: detail }))
    if (errors.length > 0) {
      summary.value = (problem as Problem).body.detail ?? ''
    }
    else {
      trouble.value = t('intake.failed', { why: problemText(problem, t) })
    }
  }

  /** `Người!C7` in words; what is no cell as it is. */
  function place(field: string): string {
    const [, sheet, column, row] = /^(.*)!([A-Z]+)(\d+)$/.exec(field) ?? []
    return row ? t('intake.at', { sheet, row, column }) : field
  }

  function forget(): void {
    file.value = null
    result.value = null
    faults.value = []
    summary.value = ''
    trouble.value = ''
  }

  return { file, result, faults, summary, trouble, busy, choose, apply, forget }
}

function typeOf(file: File): string | undefined {
  return TYPES[file.name.split('.').pop()!.toLowerCase()]
}
