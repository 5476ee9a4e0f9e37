/** What the password widget says of its list of hints, and may not where there is none: an attribute that no such field has. */
export const PLAIN_FIELD = { 'aria-expanded': undefined, 'aria-haspopup': undefined }
