import { letThrough } from './screen/letThrough'
import { fromAddress } from './screen/settings'
import './shared/olderBrowsers'

// For the video programme, whose picture must not flash up before the page is there.
letThrough(fromAddress(new URLSearchParams(location.search)).layout === 'lower-third')

/** Who only reads answers, on a phone in the hall, waits for none of the desks' pages, and is asked for no account. */
void (location.pathname.startsWith('/r/') ? import('./reading/begin') : import('./begin'))
