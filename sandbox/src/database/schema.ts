/** The tables. Columns carry the names that the API gives them; `seq` is the order of creation. */

const times = 'created_at timestamptz not null, updated_at timestamptz not null'
const entity = `uuid uuid primary key, seq bigserial not null, ${times}`
const to = (table: string): string => `uuid not null references ${table}(uuid) on delete cascade`
const maybeTo = (table: string): string => `uuid references ${table}(uuid) on delete set null`
const words = "text not null default ''"
const anyJson = "jsonb not null default '{}'"

const result = (owner: string, table: string): string => `
  ${entity}, module_name text not null, replicate text not null, ${owner} ${to(table)},
  description ${words}, metadata ${anyJson}, is_private boolean not null default false,
  is_hidden boolean not null default false, pipeline_module ${maybeTo('pipeline_modules')},
  unique (module_name, replicate, ${owner})`

const field = (results: string): string => `
  ${entity}, name text not null, stored_data jsonb not null, analysis_result ${to(results)}, description ${words},
  unique (analysis_result, name)`

const people = `
create table if not exists users (
  id serial primary key, uuid uuid not null unique, email text not null unique, password text not null,
  date_joined timestamptz not null, is_staff boolean not null default false, is_active boolean not null default true,
  personal_org_uuid uuid, avatar text, name text, biography text, url text, twitter_username text,
  github_username text, company text, location text);
create table if not exists tokens (key text primary key, user_id int not null unique references users(id) on delete cascade);
create table if not exists organizations (${entity}, name text not null unique, core_sample_group_uuid uuid);
create table if not exists memberships (
  organization ${to('organizations')}, user_id int not null references users(id) on delete cascade,
  seq bigserial not null, primary key (user_id, organization));
create table if not exists s3_buckets (
  ${entity}, name text not null, endpoint_url text not null, organization ${to('organizations')});
create table if not exists s3_api_keys (
  ${entity}, description ${words}, public_key text not null, private_key text not null,
  bucket uuid not null unique references s3_buckets(uuid) on delete cascade);`

// Once a group has been a library it keeps its samples, even when it is told that it is none: has_library remembers.
const collections = `
create table if not exists sample_groups (
  ${entity}, name text not null unique, organization ${to('organizations')}, description ${words},
  long_description ${words}, metadata ${anyJson}, sample_metadata_schema ${anyJson},
  is_public boolean not null default true, is_library boolean not null default false,
  has_library boolean not null default false, theme ${words}, bucket ${maybeTo('s3_buckets')},
  storage_provider_name text not null default 'custom');
create index if not exists sample_groups_of on sample_groups (organization);
create table if not exists samples (
  ${entity}, name text not null, library ${to('sample_groups')}, metadata ${anyJson}, description ${words},
  unique (name, library));
create index if not exists samples_of on samples (library, created_at, seq);
create index if not exists samples_named on samples (library, upper(name));
create table if not exists group_samples (
  sample_group ${to('sample_groups')}, sample ${to('samples')}, primary key (sample_group, sample));
create index if not exists groups_of_sample on group_samples (sample);
create table if not exists metadata_versions (seq bigserial primary key, sample ${to('samples')}, metadata jsonb, ${times});
create index if not exists metadata_versions_of on metadata_versions (sample);
create table if not exists projects (
  ${entity}, name text not null unique, organization ${to('organizations')}, description ${words});
create table if not exists project_sample_groups (
  project ${to('projects')}, sample_group ${to('sample_groups')}, primary key (project, sample_group));
create table if not exists project_sub_projects (
  project ${to('projects')}, sub_project ${to('projects')}, primary key (project, sub_project));`

const results = `
create table if not exists pipelines (${entity}, name text not null unique, description ${words}, long_description ${words});
create table if not exists pipeline_modules (
  ${entity}, pipeline ${to('pipelines')}, name text not null, version text not null, description ${words},
  long_description ${words}, metadata ${anyJson}, unique (pipeline, name, version));
create table if not exists pipeline_module_dependencies (
  module ${to('pipeline_modules')}, dependency ${to('pipeline_modules')}, primary key (module, dependency));
create table if not exists sample_ars (${result('sample', 'samples')});
create index if not exists sample_ars_of on sample_ars (sample);
create table if not exists sample_group_ars (${result('sample_group', 'sample_groups')});
create index if not exists sample_group_ars_of on sample_group_ars (sample_group);
create table if not exists sample_ar_fields (${field('sample_ars')});
create table if not exists sample_group_ar_fields (${field('sample_group_ars')});`

const tags = `
create table if not exists tags (${entity}, name text not null unique, payload ${words});
create table if not exists tag_samples (seq bigserial primary key, tag ${to('tags')}, sample ${to('samples')});
create table if not exists tag_sample_groups (seq bigserial primary key, tag ${to('tags')}, sample_group ${to('sample_groups')});
create table if not exists tag_tags (seq bigserial primary key, tag ${to('tags')}, other_tag ${to('tags')}, payload ${words});`

const work = `
create table if not exists work_order_prototypes (${entity}, name text not null, description ${words});
create table if not exists job_order_prototypes (
  ${entity}, name text not null, description ${words}, resources_needed ${anyJson},
  work_order_proto ${to('work_order_prototypes')}, pipeline_module ${maybeTo('pipeline_modules')});
create table if not exists privileged_users (
  work_order_proto ${to('work_order_prototypes')}, user_id int not null references users(id) on delete cascade,
  primary key (work_order_proto, user_id));
create table if not exists work_orders (
  ${entity}, name text not null, priority int not null default 100, description ${words}, sample ${to('samples')},
  prototype ${to('work_order_prototypes')});
create index if not exists work_orders_of on work_orders (sample);
create table if not exists job_orders (
  ${entity}, name text not null, status text not null default 'pending', work_order ${to('work_orders')},
  prototype ${to('job_order_prototypes')}, pipeline_module ${maybeTo('pipeline_modules')},
  analysis_result uuid unique references sample_ars(uuid) on delete set null,
  resources_used ${anyJson}, resources_needed ${anyJson}, description ${words});
create index if not exists job_orders_of on job_orders (work_order);
create table if not exists group_work_order_prototypes (${entity}, name text not null, description ${words});
create table if not exists group_work_order_prototype_parts (
  prototype ${to('group_work_order_prototypes')}, work_order_proto ${to('work_order_prototypes')},
  primary key (prototype, work_order_proto));
create table if not exists group_work_orders (
  ${entity}, name text not null, priority int not null default 100, description ${words},
  sample_group ${to('sample_groups')}, prototype ${to('group_work_order_prototypes')});
create table if not exists group_work_order_parts (
  group_work_order ${to('group_work_orders')}, work_order ${to('work_orders')}, primary key (group_work_order, work_order));`

const wikis = `
create table if not exists wikis (
  ${entity}, home_page uuid, sidebar uuid,
  sample_group uuid unique references sample_groups(uuid) on delete cascade,
  organization uuid unique references organizations(uuid) on delete cascade,
  pipeline uuid unique references pipelines(uuid) on delete cascade);
create table if not exists wiki_pages (${entity}, title text not null, text ${words}, wiki ${to('wikis')});`

/** What the folder has been filled from, and so whether it is new. */
const fills = 'create table if not exists fills (seq bigserial, source text primary key, summary jsonb not null);'

/** Where it is reached, and there alone, the statement fails. */
const functions = `
create or replace function no_uuid(given text) returns boolean language plpgsql volatile as $$
begin raise exception 'ValidationError: % is not a valid UUID', given; end $$;`

export const schema = [people, collections, results, tags, work, wikis, fills, functions].join('\n')
