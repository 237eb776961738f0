/**
 * Decodes the free-form JSON of records, `stored_data` of fields and `metadata` of samples, with
 * the caller's io-ts codec or zod schema. @since 0.1.0
 */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { type DecodeError, type Forbidden, type NotFound, safeUrl } from '../../errors/RequestError.js'
import type * as m from '../../generated/models.js'
import { type ContentCodec, decodeStoredJson } from '../../http/decodeStoredJson.js'
import { fetchField, type FieldOf } from './fields.js'
import type { Stream } from '../lists/streamAll.js'
import type { Op, Pangea } from '../Pangea.js'
import type { FieldLike, SampleGroupLike } from '../references/refs.js'
import { listSamples, streamSamples } from '../samples/samples.js'

// model

/** A field with typed `stored_data`. */
export type FieldAs<L extends FieldLike, A> = Omit<FieldOf<L>, 'stored_data'> & { readonly stored_data: A }

/** A sample with typed `metadata`. */
export type SampleAs<A> = Omit<m.Sample, 'metadata'> & { readonly metadata: A }

// pure helpers

const sampleAs =
  <A>(codec: ContentCodec<A>, pangea: Pangea) =>
  (sample: m.Sample): E.Either<DecodeError, SampleAs<A>> =>
    F.pipe(
      decodeStoredJson(codec, sample.metadata, {
        url: safeUrl(`${pangea.endpoint}/api/samples/${sample.uuid}`),
        pointer: '/metadata',
      }),
      E.map((metadata) => ({ ...sample, metadata })),
    )

// operations

/**
 * Fetches one field and decodes its `stored_data`.
 *
 * Errors: as `fetchField`; `DecodeError` with pointers below `/stored_data` when the data doesn't
 * match the codec.
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
              decodeStoredJson(codec, field.stored_data, {
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
 * Lists samples as {@link listSamples} does and decodes their metadata. The first sample whose
 * metadata doesn't match is the error, with its uuid.
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
 * Streams samples as {@link streamSamples} does and decodes their metadata. A sample whose metadata
 * doesn't match is yielded as an error, and the stream continues.
 *
 * Errors: as `streamSamples`, as the last item; `DecodeError` with pointers below `/metadata` in
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
