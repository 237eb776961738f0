/** The random number port. @since 0.1.0 */
import type { io as IO } from 'fp-ts'

export interface Random {
  /** At least 0, less than 1. */
  readonly next: IO.IO<number>
}
