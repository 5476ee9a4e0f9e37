/** For menus and popovers over a pane: their Esc closes them, not the pane under them. */
export const escStaysHere = {
  onKeydown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault()
    }
  },
}
