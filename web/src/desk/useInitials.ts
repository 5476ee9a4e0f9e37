import { computed, ref } from 'vue'
import { useSession } from '@/shared/session/useSession'

const MOST_LETTERS = 4

/** Under the account's drafts, so that signing out forgets them too. */
const keyOf = (username: string) => `caunoi.draft.${username}.initials`

const kept = ref('')

/** Initials are letters, four at the most: HTL. */
export function isInitials(typed: string): boolean {
  return new RegExp(`^\\p{L}{1,${MOST_LETTERS}}$`, 'u').test(typed.normalize('NFC'))
}

/** Which of the secretaries that share an account sits here; asked once for each session of the browser. */
export function useInitials() {
  const { me } = useSession()
  const username = me.value.username
  kept.value = sessionStorage.getItem(keyOf(username)) ?? ''

  return {
    initials: computed(() => kept.value),

    /** @param typed initials, or nothing for a secretary who sits here alone */
    keep(typed: string) {
      kept.value = typed.normalize('NFC').toLocaleUpperCase('vi')
      try {
        sessionStorage.setItem(keyOf(username), kept.value)
      }
      catch {
        // A store that is full or forbidden: they are asked again after a reload.
      }
    },
  }
}
