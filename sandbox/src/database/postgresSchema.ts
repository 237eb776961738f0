/** The database schema. Columns have their API names; `seq` is the order of creation. */

const timeColumns = 'created_at timestamptz not null, updated_at timestamptz not null'
const commonColumns = `uuid uuid primary key, seq bigserial not null, ${timeColumns}`
const references = (table: string): string => `uuid not null references ${table}(uuid) on delete cascade`
const optionalReference = (table: string): string => `uuid references ${table}(uuid) on delete set null`
const textColumn = "text not null default ''"
const jsonColumn = "jsonb not null default '{}'"

const resultColumns = (owner: string, table: string): string => `
  ${commonColumns}, module_name text not null, replicate text not null, ${owner} ${references(table)},
  description ${textColumn}, metadata ${jsonColumn}, is_private boolean not null default false,
  is_hidden boolean not null default false, pipeline_module ${optionalReference('pipeline_modules')},
  unique (module_name, replicate, ${owner})`

const fieldColumns = (results: string): string => `
  ${commonColumns}, name text not null, stored_data jsonb not null, analysis_result ${references(results)}, description ${textColumn},
  unique (analysis_result, name)`

const userTables = `
create table if not exists users (
  id serial primary key, uuid uuid not null unique, email text not null unique, password text not null,
  date_joined timestamptz not null, is_staff boolean not null default false, is_active boolean not null default true,
  personal_org_uuid uuid, avatar text, name text, biography text, url text, twitter_username text,
  github_username text, company text, location text);
create table if not exists tokens (key text primary key, user_id int not null unique references users(id) on delete cascade);
create table if not exists organizations (${commonColumns}, name text not null unique, core_sample_group_uuid uuid);
create table if not exists memberships (
  organization ${references('organizations')}, user_id int not null references users(id) on delete cascade,
  seq bigserial not null, primary key (user_id, organization));
create table if not exists s3_buckets (
  ${commonColumns}, name text not null, endpoint_url text not null, organization ${references('organizations')});
create table if not exists s3_api_keys (
  ${commonColumns}, description ${textColumn}, public_key text not null, private_key text not null,
  bucket uuid not null unique references s3_buckets(uuid) on delete cascade);`

// A group that was ever a library keeps its samples, even if `is_library` is cleared; `has_library`
// records that.
const sampleTables = `
create table if not exists sample_groups (
  ${commonColumns}, name text not null unique, organization ${references('organizations')}, description ${textColumn},
  long_description ${textColumn}, metadata ${jsonColumn}, sample_metadata_schema ${jsonColumn},
  is_public boolean not null default true, is_library boolean not null default false,
  has_library boolean not null default false, theme ${textColumn}, bucket ${optionalReference('s3_buckets')},
  storage_provider_name text not null default 'custom');
create index if not exists sample_groups_of on sample_groups (organization);
create table if not exists samples (
  ${commonColumns}, name text not null, library ${references('sample_groups')}, metadata ${jsonColumn}, description ${textColumn},
  unique (name, library));
create index if not exists samples_of on samples (library, created_at, seq);
create index if not exists samples_named on samples (library, upper(name));
create table if not exists group_samples (
  sample_group ${references('sample_groups')}, sample ${references('samples')}, primary key (sample_group, sample));
create index if not exists groups_of_sample on group_samples (sample);
create table if not exists metadata_versions (seq bigserial primary key, sample ${references('samples')}, metadata jsonb, ${timeColumns});
create index if not exists metadata_versions_of on metadata_versions (sample);
create table if not exists projects (
  ${commonColumns}, name text not null unique, organization ${references('organizations')}, description ${textColumn});
create table if not exists project_sample_groups (
  project ${references('projects')}, sample_group ${references('sample_groups')}, primary key (project, sample_group));
create table if not exists project_sub_projects (
  project ${references('projects')}, sub_project ${references('projects')}, primary key (project, sub_project));`

const resultTables = `
create table if not exists pipelines (${commonColumns}, name text not null unique, description ${textColumn}, long_description ${textColumn});
create table if not exists pipeline_modules (
  ${commonColumns}, pipeline ${references('pipelines')}, name text not null, version text not null, description ${textColumn},
  long_description ${textColumn}, metadata ${jsonColumn}, unique (pipeline, name, version));
create table if not exists pipeline_module_dependencies (
  module ${references('pipeline_modules')}, dependency ${references('pipeline_modules')}, primary key (module, dependency));
create table if not exists sample_ars (${resultColumns('sample', 'samples')});
create index if not exists sample_ars_of on sample_ars (sample);
create table if not exists sample_group_ars (${resultColumns('sample_group', 'sample_groups')});
create index if not exists sample_group_ars_of on sample_group_ars (sample_group);
create table if not exists sample_ar_fields (${fieldColumns('sample_ars')});
create table if not exists sample_group_ar_fields (${fieldColumns('sample_group_ars')});`

const tagTables = `
create table if not exists tags (${commonColumns}, name text not null unique, payload ${textColumn});
create table if not exists tag_samples (seq bigserial primary key, tag ${references('tags')}, sample ${references('samples')});
create table if not exists tag_sample_groups (seq bigserial primary key, tag ${references('tags')}, sample_group ${references('sample_groups')});
create table if not exists tag_tags (seq bigserial primary key, tag ${references('tags')}, other_tag ${references('tags')}, payload ${textColumn});`

const workOrderTables = `
create table if not exists work_order_prototypes (${commonColumns}, name text not null, description ${textColumn});
create table if not exists job_order_prototypes (
  ${commonColumns}, name text not null, description ${textColumn}, resources_needed ${jsonColumn},
  work_order_proto ${references('work_order_prototypes')}, pipeline_module ${optionalReference('pipeline_modules')});
create table if not exists privileged_users (
  work_order_proto ${references('work_order_prototypes')}, user_id int not null references users(id) on delete cascade,
  primary key (work_order_proto, user_id));
create table if not exists work_orders (
  ${commonColumns}, name text not null, priority int not null default 100, description ${textColumn}, sample ${references('samples')},
  prototype ${references('work_order_prototypes')});
create index if not exists work_orders_of on work_orders (sample);
create table if not exists job_orders (
  ${commonColumns}, name text not null, status text not null default 'pending', work_order ${references('work_orders')},
  prototype ${references('job_order_prototypes')}, pipeline_module ${optionalReference('pipeline_modules')},
  analysis_result uuid unique references sample_ars(uuid) on delete set null,
  resources_used ${jsonColumn}, resources_needed ${jsonColumn}, description ${textColumn});
create index if not exists job_orders_of on job_orders (work_order);
create table if not exists group_work_order_prototypes (${commonColumns}, name text not null, description ${textColumn});
create table if not exists group_work_order_prototype_parts (
  prototype ${references('group_work_order_prototypes')}, work_order_proto ${references('work_order_prototypes')},
  primary key (prototype, work_order_proto));
create table if not exists group_work_orders (
  ${commonColumns}, name text not null, priority int not null default 100, description ${textColumn},
  sample_group ${references('sample_groups')}, prototype ${references('group_work_order_prototypes')});
create table if not exists group_work_order_parts (
  group_work_order ${references('group_work_orders')}, work_order ${references('work_orders')}, primary key (group_work_order, work_order));`

const wikiTables = `
create table if not exists wikis (
  ${commonColumns}, home_page uuid, sidebar uuid,
  sample_group uuid unique references sample_groups(uuid) on delete cascade,
  organization uuid unique references organizations(uuid) on delete cascade,
  pipeline uuid unique references pipelines(uuid) on delete cascade);
create table if not exists wiki_pages (${commonColumns}, title text not null, text ${textColumn}, wiki ${references('wikis')});`

/** The seeds that this folder was filled from. Without any, the folder is new. */
const seedTables = 'create table if not exists fills (seq bigserial, source text primary key, summary jsonb not null);'

/** Fails a statement, but only if it is evaluated. */
const functions = `
create or replace function no_uuid(given text) returns boolean language plpgsql volatile as $$
begin raise exception 'ValidationError: % is not a valid UUID', given; end $$;`

export const schema = [
  userTables,
  sampleTables,
  resultTables,
  tagTables,
  workOrderTables,
  wikiTables,
  seedTables,
  functions,
].join('\n')
