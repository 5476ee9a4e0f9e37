import { computed } from 'vue'
import { deviceId } from '@/shared/session/device'
import { useSession } from '@/shared/session/useSession'
import { useStream } from '@/shared/stream/useStream'

/** What this screen was told from afar; null for people, and before anything was heard. */
export function useOrders() {
  const { session } = useSession()
  const { screens } = useStream()

  const id = computed(() => deviceId(session.value))
  const orders = computed(() => (id.value ? screens.value.get(id.value) : undefined) ?? null)
  return { id, orders }
}
