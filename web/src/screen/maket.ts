const inVietnam = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: 'numeric', month: 'numeric', year: 'numeric' })

/** A day as documents write it: days 1 to 9 and months 1 and 2 with a nought before them (Nghị định 30/2020/NĐ-CP). */
export function dayOf(at: string): { day: string, month: string, year: string } {
  const { day = '', month = '', year = '' } = Object.fromEntries(inVietnam.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return { day: day.padStart(2, '0'), month: Number(month) < 3 ? month.padStart(2, '0') : String(Number(month)), year }
}
