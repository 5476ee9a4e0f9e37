/** Takes the ground from under the whole document, or gives it back. */
export function letThrough(transparent: boolean): void {
  document.documentElement.classList.toggle('transparent', transparent)
}
