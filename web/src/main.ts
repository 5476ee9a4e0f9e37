/** Who only reads answers, on a phone in the hall, waits for none of the desks' pages, and is asked for no account. */
void (location.pathname.startsWith('/r/') ? import('./reading/begin') : import('./begin'))
