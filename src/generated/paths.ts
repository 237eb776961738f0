// @generated from the API description. Do not edit: change the description and run the generator again.
/** Paths, methods, parameters and contents, for clients such as openapi-fetch: `createClient<paths>()`. */
import type * as models from './models.js'

interface None {
  readonly query?: never
  readonly header?: never
  readonly path?: never
  readonly cookie?: never
}

interface Answer<Content> {
  readonly headers: { readonly [name: string]: unknown }
  readonly content: Content
}

interface Empty {
  readonly headers: { readonly [name: string]: unknown }
  readonly content?: never
}

export interface paths {
    readonly '/api/auth/token/login': {
        /** @description Gives a token for an e-mail and password; the same one each time until it is logged out. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.Credentials;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Session; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/auth/token/logout/': {
        /** @description Voids the token. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/auth/users/': {
        /** @description Registers a user by e-mail and password. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.Credentials;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Account; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages | models.Messages; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/auth/users/me/': {
        /** @description The account that the token belongs to. */
        readonly get: {
            readonly parameters: None;
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Account; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/bulk_samples': {
        /**
         * @description Creates many samples of one library by name.
         *
         *     Not atomic: a name that is taken stops it with a 500, and leaves those before it made.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.BulkSamples;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.BulkSamplesCreated; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/covid19/': {
        /** @description Starts a search for SARS-CoV-2. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.Covid19Task;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Task; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/metasub/search_cities': {
        /** @description Cities of the MetaSUB study. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description What to look for. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonCities; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/metasub/search_materials': {
        /** @description Surface materials of the MetaSUB study. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description What to look for. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonMaterials; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/metasub/search_samples': {
        /** @description Samples of the MetaSUB study. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description What to look for. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.MetasubFindings; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/omnisearch/search': {
        /** @description Anything of this name. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description What to look for. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.OmnisearchResults; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/': {
        /** @description All tags, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only the one of this name. */
                    readonly name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only those of this sample. */
                    readonly sample?: models.SampleId | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.TagId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TagPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a tag.
         *
         *     Its name must be new.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/contrib/tags/name/{name}': {
        /** @description Fetches the tag of this name. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a tag. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the tag of this name: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a tag. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the tag of this name. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a tag. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Changes the tag of this name: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a tag. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}': {
        /** @description Fetches the tag. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the tag: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the tag. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the tag: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Tag; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/random_samples': {
        /** @description Some of the samples that have the tag, at random. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description How many at most. */
                    readonly n?: number | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.RandomSamples; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/sample_group_module_counts': {
        /** @description How many groups have the tag, and how many of them a result, by module. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TagGroupModuleCounts; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/sample_groups': {
        /** @description The groups that have the tag. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Gives the tag to a group. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupChoice;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/sample_module_counts': {
        /** @description How many samples have the tag, and how many of them a result, by module. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupModuleCounts; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/samples': {
        /** @description The samples that have the tag. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SamplePage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Gives the tag to a sample. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TaggedSample;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/tags/{uuid}/tags': {
        /** @description Tags; the server lists all there are, not only the related ones. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TagPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Relates the tag to another. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.TagId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.TagRelation;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/taxasearch/search': {
        /** @description Samples in which a taxon was found. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description What to look for. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonFindings; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/treeoflife/ancestors': {
        /** @description What is above each taxon in the tree of life. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description Names, separated by commas. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonAncestors; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/treeoflife/annotate': {
        /** @description What is known of each taxon. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description Names, separated by commas. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonAnnotations; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/treeoflife/correct_names': {
        /** @description The names that taxa are known by. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description Only canonical names, unless it is `false`. */
                    readonly canon?: boolean | undefined;
                    /** @description Names, separated by commas. */
                    readonly query: string;
                    /** @description Only taxa of this rank. */
                    readonly rank?: string | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.CorrectedTaxonNames; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/contrib/treeoflife/get_descendants': {
        /** @description What is below each taxon in the tree of life. */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description With what is known of each, unless it is `false`. */
                    readonly annotate?: boolean | undefined;
                    /** @description How far down. */
                    readonly depth?: number | undefined;
                    /** @description Names, separated by commas. */
                    readonly query: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.TaxonDescendants; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/group_work_order_prototypes': {
        /** @description All prototypes of work orders on groups, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this name. */
                    readonly name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.GroupWorkOrderPrototypeId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPrototypePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/group_work_order_prototypes/{uuid}': {
        /** @description Fetches the prototype. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupWorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPrototype; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/group_work_order_prototypes/{uuid}/work_orders': {
        /** @description The work orders of the prototype; for users who are privileged on all of it, none for others. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupWorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/group_work_orders/{uuid}': {
        /** @description Fetches the work order on a group, with links to those on its samples. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupWorkOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrder; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/job_order_prototypes': {
        /** @description All prototypes of jobs, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this name. */
                    readonly name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.JobOrderPrototypeId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.JobOrderPrototypePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/job_order_prototypes/{uuid}': {
        /** @description Fetches the prototype. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.JobOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.JobOrderPrototype; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/job_orders/{uuid}': {
        /** @description Fetches the job. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.JobOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.JobOrder; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the job; for privileged users. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.JobOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.JobOrderWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.JobOrder; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the job; for privileged users. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.JobOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the job, for example its status; for privileged users. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.JobOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.JobOrderPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.JobOrder; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/': {
        /** @description Fetches the organization of a name. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the organization of a name: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.OrganizationWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the organization of a name, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Changes the organization of a name: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.OrganizationPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/': {
        /** @description Fetches the sample group of a name. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the sample group of a name: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleGroupWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the sample group of a name, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Changes the sample group of a name: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleGroupPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}': {
        /** @description Fetches the result of a group, by names. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the result of a group, by names: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupResultWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the result of a group, by names, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Changes the result of a group, by names: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupResultPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/analysis_results/{module}/fields/{field}': {
        /** @description Fetches the field of a group result, by names. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the field of a group result, by names: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupFieldWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the field of a group result, by names, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Changes the field of a group result, by names: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupFieldPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/samples/{sample}/': {
        /** @description Fetches the sample of a name. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the sample of a name: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the sample of a name, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Changes the sample of a name: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SamplePatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}': {
        /** @description Fetches the result of a sample, by names. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the result of a sample, by names: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleResultWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the result of a sample, by names, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Changes the result of a sample, by names: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleResultPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/nested/{org}/sample_groups/{group}/samples/{sample}/analysis_results/{module}/fields/{field}': {
        /** @description Fetches the field of a sample result, by names. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the field of a sample result, by names: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleFieldWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the field of a sample result, by names, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Changes the field of a sample result, by names: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description Which replicate of the module; the one that was updated last, when it is left out. */
                    readonly replicate?: string | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    /** @description Name or uuid of an organization. */
                    readonly org: string;
                    /** @description Name or uuid of a sample group. */
                    readonly group: string;
                    /** @description Name or uuid of a sample. */
                    readonly sample: string;
                    /** @description The module that made a result, for example `raw::raw_reads`. */
                    readonly module: string;
                    /** @description Name or uuid of a field. */
                    readonly field: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleFieldPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/organizations': {
        /** @description The organizations you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only the one of this name. */
                    readonly name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.OrganizationId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.OrganizationPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates an organization.
         *
         *     Its name must be new; whoever creates it becomes a member.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.OrganizationWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/organizations/{uuid}': {
        /** @description Fetches the organization. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the organization: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.OrganizationWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the organization, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the organization: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.OrganizationPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Organization; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/organizations/{uuid}/users': {
        /** @description Members of the organization. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UserPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Adds a member; members may. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.NewMember;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/organizations/{uuid}/wiki': {
        /** @description The wiki; the first read makes it. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /**
         * @description Adds a page to the wiki, or with a uuid changes that page.
         *
         *     The wiki must have been read once before, which makes it.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.OrganizationId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.WikiPageDraft;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/pipeline_modules': {
        /** @description All modules, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this name. */
                    readonly name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only those of this pipeline. */
                    readonly pipeline?: models.PipelineId | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.PipelineModuleId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelineModulePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a module of a pipeline.
         *
         *     Name and version must be new in the pipeline.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineModuleWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.PipelineModule; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/pipeline_modules/{uuid}': {
        /** @description Fetches the module. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineModuleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelineModule; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the module: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineModuleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineModuleWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelineModule; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the module. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineModuleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the module: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineModuleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineModulePatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelineModule; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/pipelines': {
        /** @description All pipelines, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only the one of this name. */
                    readonly name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.PipelineId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelinePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Creates a pipeline. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/pipelines/name/{name}': {
        /** @description Fetches the pipeline of this name. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a pipeline. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Replaces the pipeline of this name: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a pipeline. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the pipeline of this name. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a pipeline. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
            };
        };
        /** @description Changes the pipeline of this name: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description Name of a pipeline. */
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelinePatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; readonly 'text/html': string; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/pipelines/{uuid}': {
        /** @description Fetches the pipeline. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the pipeline: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelineWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the pipeline. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the pipeline: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.PipelinePatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Pipeline; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/pipelines/{uuid}/modules/{name}/{version}': {
        /** @description Fetches a module of the pipeline by its name and version. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                    /** @description Name of a module. */
                    readonly name: string;
                    /** @description Version of the module. */
                    readonly version: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.PipelineModule; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/pipelines/{uuid}/wiki': {
        /** @description The wiki; the first read makes it. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /**
         * @description Adds a page to the wiki, or with a uuid changes that page.
         *
         *     The wiki must have been read once before, which makes it.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.PipelineId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.WikiPageDraft;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/projects': {
        /** @description All projects, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only the one of this name. */
                    readonly name?: string | undefined;
                    /** @description Only those of this organization. */
                    readonly organization_id?: models.OrganizationId | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.ProjectId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.ProjectPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a project.
         *
         *     Members of the organization may. Its name must be new on the site.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.ProjectWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Project; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/projects/{uuid}': {
        /** @description Fetches the project. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Project; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the project: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.ProjectWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Project; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the project. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the project: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.ProjectPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Project; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/projects/{uuid}/sample_groups': {
        /** @description The sample groups of the project. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Adds a sample group to the project. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.ProjectId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupChoice;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/s3_api_keys': {
        /** @description The keys of your organizations you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3ApiKeyPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a key.
         *
         *     One key a bucket.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3ApiKeyWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.S3ApiKey; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/s3_api_keys/{uuid}': {
        /** @description Fetches the bucket. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3BucketId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3Bucket; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the bucket: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3BucketId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3BucketWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3Bucket; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the bucket, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3BucketId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the bucket: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3BucketId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3BucketPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3Bucket; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/s3_buckets': {
        /** @description The buckets of your organizations you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this organization. */
                    readonly organization_id?: models.OrganizationId | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3BucketPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a bucket.
         *
         *     Registers a bucket that exists; the server makes none.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3BucketWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.S3Bucket; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/s3_buckets/{uuid}': {
        /** @description Fetches the key. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3ApiKeyId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3ApiKey; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the key: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3ApiKeyId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3ApiKeyWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3ApiKey; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the key, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3ApiKeyId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the key: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.S3ApiKeyId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.S3ApiKeyPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.S3ApiKey; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_ar_fields': {
        /** @description The fields of sample results you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this result. */
                    readonly analysis_result_id?: models.SampleResultId | undefined;
                    /** @description Only those of this name. */
                    readonly name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.SampleFieldId | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleFieldPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a field of a sample result.
         *
         *     Its name must be new in its result.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleFieldWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_ar_fields/{uuid}': {
        /** @description Fetches the field of a sample result. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the field of a sample result: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleFieldWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the field of a sample result, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the field of a sample result: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleFieldPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_ar_fields/{uuid}/complete_upload_s3': {
        /** @description Puts the parts that were sent together. */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UploadCompletion;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UploadOutcome; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_ar_fields/{uuid}/upload_s3': {
        /**
         * @description Turns the field into a pointer to a file, and says where its bytes go.
         *
         *     The field must not hold a blob, and the group must have a bucket with a key. Each call for parts starts an upload of its own.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UploadRequest;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UploadTarget; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_ars': {
        /** @description The results of samples you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this module. */
                    readonly module_name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only those of this replicate. */
                    readonly replicate?: string | undefined;
                    /** @description Only those of this sample. */
                    readonly sample_id?: models.SampleId | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.SampleResultId | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResultPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a result of a sample.
         *
         *     Module, replicate and sample together must be new.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleResultWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_ars/{uuid}': {
        /** @description Fetches the result of a sample. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the result of a sample: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleResultWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the result of a sample, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the result of a sample: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleResultPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_group_ar_fields': {
        /** @description The fields of group results you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this result. */
                    readonly analysis_result_id?: models.GroupResultId | undefined;
                    /** @description Only those of this name. */
                    readonly name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.GroupFieldId | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupFieldPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a field of a group result.
         *
         *     Its name must be new in its result.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupFieldWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_group_ar_fields/{uuid}': {
        /** @description Fetches the field of a group result. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the field of a group result: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupFieldWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the field of a group result, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the field of a group result: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupFieldPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupField; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_group_ar_fields/{uuid}/complete_upload_s3': {
        /** @description Puts the parts that were sent together. */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UploadCompletion;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UploadOutcome; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_group_ar_fields/{uuid}/upload_s3': {
        /**
         * @description Turns the field into a pointer to a file, and says where its bytes go.
         *
         *     The field must not hold a blob, and the group must have a bucket with a key. Each call for parts starts an upload of its own.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupFieldId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UploadRequest;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UploadTarget; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_group_ars': {
        /** @description The results of groups you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this module. */
                    readonly module_name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only those of this replicate. */
                    readonly replicate?: string | undefined;
                    /** @description Only those of this group. */
                    readonly sample_group_id?: models.SampleGroupId | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.GroupResultId | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResultPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a result of a group.
         *
         *     Module, replicate and group together must be new.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupResultWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_group_ars/{uuid}': {
        /** @description Fetches the result of a group. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the result of a group: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupResultWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the result of a group, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the result of a group: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.GroupResultId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.GroupResultPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupResult; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_groups': {
        /** @description The sample groups you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only public ones, or only private ones. */
                    readonly is_public?: boolean | undefined;
                    /** @description Only the one of this name. */
                    readonly name?: string | undefined;
                    /** @description Only those of this organization. */
                    readonly organization_id?: models.OrganizationId | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.SampleGroupId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupPage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a sample group.
         *
         *     Its name must be new across the whole site.
         */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleGroupWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}': {
        /** @description Fetches the sample group. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the sample group: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleGroupWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the sample group, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the sample group: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleGroupPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroup; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/downloads/{module}': {
        /** @description All files of one module of the samples, in one archive. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The only kind there is. */
                    readonly kind?: 'tar' | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                    /** @description The module, for example `raw::raw_reads`. */
                    readonly module: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/gzip': unknown; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/generate_metadata_schema': {
        /** @description Infers the schema of the metadata of the samples, and keeps it in the group. */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description Whether one that is there is replaced. Any value means yes, false too: leave it out to mean no. */
                    readonly overwrite?: boolean | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.GeneratedSchema; }>;
                readonly 400: Answer<{ readonly 'application/json': models.Messages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/manifest': {
        /** @description The group with everything in it: samples, results and fields. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupManifest; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/metadata': {
        /** @description Metadata of every sample of the group, by the name of the sample. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The form of the answer; JSON when it is left out. */
                    readonly kind?: 'csv' | 'json' | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupMetadata; readonly 'text/csv': string; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/module_counts': {
        /** @description How many samples of the group have a result of each module. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupModuleCounts; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/sample_links': {
        /** @description Names and ids of all samples of the group, in one answer. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Whether to give the metadata of each sample as well. */
                    readonly metadata?: boolean | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleGroupLinks; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/samples': {
        /**
         * @description Samples of the group, oldest first.
         *
         *     A group that is no library lists nothing unless you may write to the library of every sample in it.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SamplePage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Adds samples to the group. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleChoice;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Takes samples out of the group; they stay in their library. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleChoice;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Status; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/validate_metadata_schema': {
        /** @description What in the metadata of the samples does not fit the schema that the group keeps. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SchemaViolations; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/wiki': {
        /** @description The wiki; the first read makes it. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /**
         * @description Adds a page to the wiki, or with a uuid changes that page.
         *
         *     The wiki must have been read once before, which makes it.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.WikiPageDraft;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/work_orders': {
        /** @description The work orders on the group. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.GroupWorkOrderPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/sample_groups/{uuid}/work_orders/{prototype}': {
        /** @description Orders the work of the prototype on every sample of the group. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleGroupId;
                    readonly prototype: models.GroupWorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.CreatedGroupWorkOrder; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/samples': {
        /** @description The samples you may see, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this library. */
                    readonly library_id?: models.SampleGroupId | undefined;
                    /** @description Only those of this name. */
                    readonly name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.SampleId | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SamplePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /**
         * @description Creates a sample.
         *
         *     Its name must be new in its library, and the library must be a group that is one.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleWrite;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/samples/{uuid}': {
        /** @description Fetches the sample. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces the sample: what is left out keeps its value, what is required must be there. */
        readonly put: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SampleWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes the sample, and what it holds. */
        readonly delete: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes the sample: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.SamplePatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Sample; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/samples/{uuid}/manifest': {
        /** @description The sample with its results and their fields. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleManifest; }>;
                readonly 401: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/samples/{uuid}/metadata': {
        /** @description The sample with every version of its metadata, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SampleMetadata; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/samples/{uuid}/work_orders': {
        /** @description The work orders on the sample. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description The work order that lets its workers read and write a private sample, its results and their fields. */
                    readonly work_order_uuid?: models.WorkOrderId | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/samples/{uuid}/work_orders/{prototype}': {
        /** @description Orders the work of the prototype on the sample. */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.SampleId;
                    readonly prototype: models.WorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.CreatedWorkOrder; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/search': {
        /** @description Samples, groups and organizations by name. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Part of a name; everything, when it is left out. */
                    readonly query?: string | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.SearchResults; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/users': {
        /** @description All profiles, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.UserPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/users/id/{id}': {
        /** @description A profile by the number of its account. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    /** @description The number of the account. */
                    readonly id: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.User; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/users/me': {
        /** @description Your own profile. */
        readonly get: {
            readonly parameters: None;
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.User; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/users/{uuid}': {
        /** @description Fetches a profile. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.UserId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.User; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Replaces your own profile. */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.UserId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UserWrite;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.User; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Deletes your own profile. */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.UserId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 204: Empty;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
        /** @description Changes your own profile: only the fields given. */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.UserId;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.UserPatch;
                };
            };
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.User; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 415: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/wiki/site': {
        /** @description The wiki of the site; the server always fails here. */
        readonly get: {
            readonly parameters: None;
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
        /** @description Adds a page to the wiki of the site; the server always fails here. */
        readonly post: {
            readonly parameters: None;
            readonly requestBody: {
                readonly content: {
                    readonly 'application/json': models.WikiPageDraft;
                };
            };
            readonly responses: {
                readonly 201: Answer<{ readonly 'application/json': models.Wiki; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/work_order_prototypes': {
        /** @description All prototypes of work orders, oldest first. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Only those of this name. */
                    readonly name?: string | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description Only the one with this uuid. */
                    readonly uuid?: models.WorkOrderPrototypeId | undefined;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPrototypePage; }>;
                readonly 400: Answer<{ readonly 'application/json': models.ValidationMessages; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/work_order_prototypes/{uuid}': {
        /** @description Fetches the prototype. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.WorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPrototype; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
    readonly '/api/work_order_prototypes/{uuid}/work_orders': {
        /** @description The work orders of the prototype; for its privileged users, none for others. */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description At most so many. */
                    readonly max_num?: number | undefined;
                    /** @description Without those of this status. */
                    readonly not_status?: models.JobStatus | undefined;
                    /** @description A number from 1, or `last`. Pages hold 100. */
                    readonly page?: number | string | undefined;
                    /** @description In random order. Any value means yes. */
                    readonly random?: boolean | undefined;
                };
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.WorkOrderPrototypeId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.WorkOrderPage; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 500: Answer<{ readonly 'text/html': string; }>;
            };
        };
    };
    readonly '/api/work_orders/{uuid}': {
        /** @description Fetches the work order, with its jobs. */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly uuid: models.WorkOrderId;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                readonly 200: Answer<{ readonly 'application/json': models.WorkOrder; }>;
                readonly 403: Answer<{ readonly 'application/json': models.Detail; }>;
                readonly 404: Answer<{ readonly 'application/json': models.Detail; }>;
            };
        };
    };
}
