const MOBILE = /^(?:0|\+84)[35789]\d{8}$/
const LANDLINE = /^(?:0|\+84)251\d{7}$/
const SERVICE = /^(?:1022|1[89]00\d{4,6})$/

/** True for a phone number of Vietnam, however it is spaced. */
export function isPhone(typed: string): boolean {
  const digits = typed.replace(/[\s.()-]/g, '')
  // 0999 000 0xx, the numbers of the demo's fictional people, have the form of mobiles.
  return [MOBILE, LANDLINE, SERVICE].some(form => form.test(digits))
}
