/**
 * What people store, typed: the `stored_data` of fields and the `metadata` of samples, decoded with
 * the caller's io-ts codec or zod schema.
 * @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type DecodeError, type Forbidden, type NotFound, safeUrl } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { type ContentCodec, decodeContent } from '../../http/decodeContent.js'
import { fetchField, type FieldOf } from './fields.js'
import { type Stream } from '../lists/streamAll.js'
import { type Op, type Pangea } from '../Pangea.js'
import { type FieldLike, type SampleGroupLike } from '../references/refs.js'
import { listSamples, streamSamples } from '../samples/samples.js'

// model

/** A field whose `stored_data` is known. */
export type FieldAs<L extends FieldLike, A> = Omit<FieldOf<L>, 'stored_data'> & { readonly stored_data: A }

/** A sample whose `metadata` is known. */
export type SampleAs<A> = Omit<m.Sample, 'metadata'> & { readonly metadata: A }

// pure helpers

const sampleAs =
  <A>(codec: ContentCodec<A>, pangea: Pangea) =>
  (sample: m.Sample): E.Either<DecodeError, SampleAs<A>> =>
    F.pipe(
      decodeContent(codec, sample.metadata, {
        url: safeUrl(`${pangea.endpoint}/api/samples/${sample.uuid}`),
        pointer: '/metadata',
      }),
      E.map((metadata) => ({ ...sample, metadata })),
    )

// operations

/**
 * Fetches one field with its `stored_data` as the codec gives it.
 *
 * Errors: as `fetchField`; `DecodeError` with pointers below `/stored_data` when something else is
 * stored.
 *
 * @example
 * const pointer = fetchFieldAs({ decode: (json) => E.right(json as { uri: string }) })(field)
 */
export const fetchFieldAs =
  <A>(codec: ContentCodec<A>) =>
  <L extends FieldLike>(like: L): Op<FieldAs<L, A>, Forbidden | NotFound> =>
    F.pipe(
      fetchField(like),
      RTE.flatMap((field) =>
        RTE.asksReaderTaskEither((pangea: Pangea) =>
          RTE.fromEither(
            F.pipe(
              decodeContent(codec, field.stored_data, {
                url: safeUrl(`${pangea.endpoint}/api/sample_ar_fields/${field.uuid}`),
                pointer: '/stored_data',
              }),
              E.map((stored_data) => ({ ...field, stored_data })),
            ),
          ),
        ),
      ),
    )

/**
 * As {@link listSamples}, with metadata as the codec gives it; the first sample that has something
 * else is the error, by its uuid.
 */
export const listSamplesAs =
  <A>(codec: ContentCodec<A>) =>
  (group: SampleGroupLike): Op<ReadonlyArray<SampleAs<A>>, Forbidden | NotFound> =>
    F.pipe(
      listSamples(group),
      RTE.flatMap((samples) =>
        RTE.asksReaderTaskEither((pangea: Pangea) => RTE.fromEither(E.traverseArray(sampleAs(codec, pangea))(samples))),
      ),
    )

/**
 * As {@link streamSamples}, with metadata as the codec gives it; a sample that has something else
 * is an error in its place, and the stream goes on.
 *
 * Errors: as `streamSamples`, as its last member; `DecodeError` with pointers below `/metadata` in
 * place of a sample.
 */
export const streamSamplesAs =
  <A>(codec: ContentCodec<A>) =>
  (group: SampleGroupLike): Stream<SampleAs<A>, Forbidden | NotFound> =>
  (pangea) => ({
    async *[Symbol.asyncIterator]() {
      for await (const item of streamSamples(group)(pangea)) yield F.pipe(item, E.flatMap(sampleAs(codec, pangea)))
    },
  })
