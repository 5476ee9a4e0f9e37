/** Ticks as asked: the timers of a page that nobody sees are slowed down to one a minute, those of a worker are not. */
onmessage = (asked: MessageEvent<number>) => setInterval(() => postMessage(null), asked.data)
