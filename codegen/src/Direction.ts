/** The direction in which a value travels: `received` in a response or `sent` in a request. */
export type Direction = 'received' | 'sent'
