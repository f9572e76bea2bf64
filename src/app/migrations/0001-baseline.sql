create extension if not exists btree_gist;

create extension if not exists pg_trgm;

create function unaccent_pl(words text) returns text language sql immutable parallel safe strict
as $$ select translate(lower(words), 'ąćęłńóśźż', 'acelnoszz') $$;

CREATE TABLE "answer_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"register" text NOT NULL,
	"record_id" uuid NOT NULL,
	"sent_to" text NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone,
	"visits" integer DEFAULT 0 NOT NULL,
	"log" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "answer_link_token_hash_unique" UNIQUE("token_hash")
);
;

CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
;

CREATE TABLE "auth_api_key" (
	"id" text PRIMARY KEY NOT NULL,
	"config_id" text DEFAULT 'default' NOT NULL,
	"name" text,
	"start" text,
	"reference_id" text NOT NULL,
	"prefix" text,
	"key" text NOT NULL,
	"refill_interval" integer,
	"refill_amount" integer,
	"last_refill_at" timestamp (3) with time zone,
	"enabled" boolean DEFAULT true,
	"rate_limit_enabled" boolean DEFAULT true,
	"rate_limit_time_window" integer,
	"rate_limit_max" integer,
	"request_count" integer DEFAULT 0,
	"remaining" integer,
	"last_request" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"permissions" text,
	"metadata" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
;

CREATE TABLE "auth_attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
;

CREATE TABLE "auth_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"user_id" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
;

CREATE TABLE "auth_passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"created_at" timestamp (3) with time zone,
	"aaguid" text
);
;

CREATE TABLE "auth_rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "auth_rate_limit_key_unique" UNIQUE("key")
);
;

CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"token" text NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
;

CREATE TABLE "auth_two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp (3) with time zone
);
;

CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "auth_user_person_id_unique" UNIQUE("person_id"),
	CONSTRAINT "auth_user_email_unique" UNIQUE("email")
);
;

CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
;

CREATE TABLE "draft" (
	"person_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "draft_person_id_key_pk" PRIMARY KEY("person_id","key")
);
;

CREATE TABLE "duty" (
	"version_id" uuid NOT NULL,
	"provision" text NOT NULL,
	"unit_id" uuid,
	"text" text NOT NULL,
	"area" text NOT NULL,
	"capability" text NOT NULL,
	"shown_by" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "duty_version_id_provision_pk" PRIMARY KEY("version_id","provision")
);
;

CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"marks" text[] DEFAULT '{}' NOT NULL,
	"text_state" text NOT NULL,
	"text_reason" text,
	"text" text,
	"terms" "tsvector",
	"created_by" uuid NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "file_size" CHECK ("file"."size" > 0),
	CONSTRAINT "file_sha256_form" CHECK ("file"."sha256" ~ '^[0-9a-f]{64}$')
);
;

CREATE TABLE "file_link" (
	"file_id" uuid NOT NULL,
	"register" text NOT NULL,
	"record_id" uuid NOT NULL,
	"field" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"by" uuid NOT NULL
);
;

CREATE TABLE "history" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"register" text NOT NULL,
	"record_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"acted_for_id" uuid,
	"action" text NOT NULL,
	"reason" text,
	"changes" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"sealed_in" integer
);
;

CREATE TABLE "history_seal" (
	"n" integer PRIMARY KEY NOT NULL,
	"entries" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
;

CREATE TABLE "holder" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date
);
;

CREATE TABLE "idempotency_key" (
	"actor_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request" text NOT NULL,
	"record_id" uuid,
	"answer" jsonb,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "idempotency_key_actor_id_key_pk" PRIMARY KEY("actor_id","key")
);
;

CREATE TABLE "jrwa" (
	"symbol" text PRIMARY KEY NOT NULL,
	"parent" text,
	"title" text NOT NULL,
	"category" text,
	"mark" text NOT NULL
);
;

CREATE TABLE "mail_outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to" text[] NOT NULL,
	"reply_to" text,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text,
	"file_ids" uuid[] DEFAULT '{}' NOT NULL,
	"register" text,
	"record_id" uuid,
	"in_reply_to" text,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"message_id" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"sent_at" timestamp(3) with time zone
);
;

CREATE TABLE "mail_received" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"raw_sha256" text NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "mail_received_source_unique" UNIQUE("source")
);
;

CREATE TABLE "matter_record" (
	"matter_id" uuid NOT NULL,
	"register" text NOT NULL,
	"record_id" uuid NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "matter_record_matter_id_record_id_pk" PRIMARY KEY("matter_id","record_id")
);
;

CREATE TABLE "note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"record_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"mentions" uuid[] DEFAULT '{}' NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
;

CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL,
	"href" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"read_at" timestamp(3) with time zone
);
;

CREATE TABLE "number_series" (
	"series" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_series_series_year_pk" PRIMARY KEY("series","year")
);
;

CREATE TABLE "obligation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"record_id" uuid NOT NULL,
	"key" text NOT NULL,
	"what" text NOT NULL,
	"rule" text,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"started_on" date NOT NULL,
	"due_on" date NOT NULL,
	"steps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"events" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"who_person" uuid,
	"who_unit" uuid,
	"for_whom" text,
	"state" text NOT NULL,
	"external" boolean DEFAULT false NOT NULL,
	"done_at" timestamp(3) with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "obligation_key" UNIQUE("record_id","key")
);
;

CREATE TABLE "obligation_reminder" (
	"obligation_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"level" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "obligation_reminder_obligation_id_due_on_level_pk" PRIMARY KEY("obligation_id","due_on","level")
);
;

CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text collate "pl-x-icu" NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "person_email_unique" UNIQUE("email")
);
;

CREATE TABLE "post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"heads" boolean DEFAULT false NOT NULL,
	"permissions" text[] DEFAULT '{}' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "post_code" UNIQUE("version_id","code")
);
;

CREATE TABLE "read_log" (
	"record_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "read_log_record_id_person_id_day_pk" PRIMARY KEY("record_id","person_id","day")
);
;

CREATE TABLE "record_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"a_register" text NOT NULL,
	"a_id" uuid NOT NULL,
	"b_register" text NOT NULL,
	"b_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "record_link_pair" UNIQUE("a_id","b_id")
);
;

CREATE TABLE "search_entry" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"number" text,
	"number_folded" text,
	"title" text NOT NULL,
	"title_folded" text NOT NULL,
	"snippet" text NOT NULL,
	"unit_id" uuid,
	"year" smallint NOT NULL,
	"terms" "tsvector" NOT NULL,
	"access" text[] NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
;

CREATE TABLE "structure_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"signed_on" date,
	"in_force_from" date NOT NULL,
	"in_force_to" date,
	"note" text,
	CONSTRAINT "structure_version_number_unique" UNIQUE("number")
);
;

CREATE TABLE "substitution" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"principal_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"permissions" text[],
	"ended_on" date
);
;

CREATE TABLE "trip_time" (
	"trip_id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"traveller" uuid NOT NULL,
	"span" "tstzrange" NOT NULL
);
;

CREATE TABLE "unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"symbol" text NOT NULL,
	"name" text collate "pl-x-icu" NOT NULL,
	"kind" text NOT NULL,
	"outside" boolean DEFAULT false NOT NULL,
	"email" text,
	"phone" text,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "unit_symbol_unique" UNIQUE("symbol")
);
;

CREATE TABLE "unit_in_version" (
	"version_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text collate "pl-x-icu" NOT NULL,
	"kind" text NOT NULL,
	"parent_id" uuid,
	"subordinate_to" text,
	"position" integer NOT NULL,
	CONSTRAINT "unit_in_version_version_id_unit_id_pk" PRIMARY KEY("version_id","unit_id")
);
;

CREATE TABLE "matters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"subject" text collate "pl-x-icu" NOT NULL,
	"unit" uuid NOT NULL,
	"unit_symbol" text collate "pl-x-icu",
	"jrwa" text collate "pl-x-icu" NOT NULL,
	"subgroup" bigint,
	"archival_category" text collate "pl-x-icu",
	"lead" uuid,
	"parties" uuid[] DEFAULT '{}' NOT NULL,
	"opened_on" date,
	"due_on" date,
	"closed_on" date,
	"outcome" text collate "pl-x-icu",
	"confidential" boolean DEFAULT false NOT NULL,
	"remarks" text collate "pl-x-icu",
	CONSTRAINT "matters_number" UNIQUE("number")
);
;

CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text collate "pl-x-icu" NOT NULL,
	"date" date,
	"author" uuid,
	"owner_unit" uuid,
	"approvers" uuid[] DEFAULT '{}' NOT NULL,
	"contact" uuid,
	"unit" uuid,
	"body" text collate "pl-x-icu",
	"channel" text,
	"link" text collate "pl-x-icu",
	"about_register" text collate "pl-x-icu",
	"about_id" text collate "pl-x-icu",
	"files" uuid[] DEFAULT '{}' NOT NULL,
	"content_hash" text collate "pl-x-icu",
	"sent_on" date,
	CONSTRAINT "documents_number" UNIQUE("number")
);
;

CREATE TABLE "documents_approvals" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"person" uuid NOT NULL,
	"decision" text NOT NULL,
	"hash" text collate "pl-x-icu",
	"remark" text collate "pl-x-icu",
	"decided_on" date,
	CONSTRAINT "documents_approvals_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"kind" text NOT NULL,
	"given_name" text collate "pl-x-icu",
	"family_name" text collate "pl-x-icu",
	"organisation" text collate "pl-x-icu",
	"role" text collate "pl-x-icu",
	"salutation" text collate "pl-x-icu",
	"email" text collate "pl-x-icu",
	"phone" text collate "pl-x-icu",
	"place_street" text collate "pl-x-icu",
	"place_number" text collate "pl-x-icu",
	"place_postcode" text collate "pl-x-icu",
	"place_city" text collate "pl-x-icu",
	"place_district" text collate "pl-x-icu",
	"channel" text,
	"nip" text collate "pl-x-icu",
	"languages" text[] DEFAULT '{}' NOT NULL,
	"labels" text[] DEFAULT '{}' NOT NULL,
	"merged_into" uuid,
	"remarks" text collate "pl-x-icu",
	CONSTRAINT "contacts_number" UNIQUE("number")
);
;

CREATE TABLE "incoming_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"channel" text NOT NULL,
	"received_on" date NOT NULL,
	"subject" text collate "pl-x-icu" NOT NULL,
	"letter_date" date,
	"sender" uuid,
	"sender_text" text collate "pl-x-icu",
	"their_reference" text collate "pl-x-icu",
	"r_number" text collate "pl-x-icu",
	"due_on" date,
	"due_why" text collate "pl-x-icu",
	"quoted_matter" uuid,
	"jrwa" text collate "pl-x-icu",
	"enclosures" bigint,
	"letter" uuid[] DEFAULT '{}' NOT NULL,
	"attachments" uuid[] DEFAULT '{}' NOT NULL,
	"remarks" text collate "pl-x-icu",
	"principal" uuid,
	"routed_on" date,
	"unit" uuid,
	"assignee" uuid,
	"instruction" text collate "pl-x-icu",
	"copy_units" uuid[] DEFAULT '{}' NOT NULL,
	"copy_people" uuid[] DEFAULT '{}' NOT NULL,
	"no_answer" boolean DEFAULT false NOT NULL,
	"answer" text collate "pl-x-icu",
	"closed_on" date,
	"outcome" text collate "pl-x-icu",
	CONSTRAINT "incoming_letters_number" UNIQUE("number")
);
;

CREATE TABLE "letter_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"source" text collate "pl-x-icu" NOT NULL,
	"channel" text,
	"received_on" date,
	"subject" text collate "pl-x-icu",
	"letter_date" date,
	"sender" uuid,
	"sender_text" text collate "pl-x-icu",
	"their_reference" text collate "pl-x-icu",
	"r_number" text collate "pl-x-icu",
	"due_on" date,
	"due_why" text collate "pl-x-icu",
	"quoted_matter" uuid,
	"jrwa" text collate "pl-x-icu",
	"enclosures" bigint,
	"letter" uuid[] DEFAULT '{}' NOT NULL,
	"attachments" uuid[] DEFAULT '{}' NOT NULL,
	"remarks" text collate "pl-x-icu",
	"mail_from" text collate "pl-x-icu",
	"mail_name" text collate "pl-x-icu",
	"mail_subject" text collate "pl-x-icu",
	"mail_date" date,
	"problems" text collate "pl-x-icu",
	"registered_as" uuid,
	"aside" text,
	CONSTRAINT "letter_drafts_number" UNIQUE("number")
);
;

CREATE TABLE "letter_controls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"day" date NOT NULL,
	"first" text collate "pl-x-icu",
	"last" text collate "pl-x-icu",
	"count" bigint,
	"gaps" bigint,
	"unassigned" bigint,
	"unanswered" bigint,
	"late" bigint,
	"remarks" text collate "pl-x-icu",
	CONSTRAINT "letter_controls_number" UNIQUE("number")
);
;

CREATE TABLE "letter_instructions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"short" text collate "pl-x-icu" NOT NULL,
	"text" text collate "pl-x-icu" NOT NULL,
	CONSTRAINT "letter_instructions_number" UNIQUE("number")
);
;

CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"subject" text collate "pl-x-icu" NOT NULL,
	"text" text collate "pl-x-icu",
	"person" uuid,
	"anonymous" boolean DEFAULT false NOT NULL,
	"represents" text collate "pl-x-icu",
	"channel" text NOT NULL,
	"received_on" date NOT NULL,
	"topic" text,
	"place_street" text collate "pl-x-icu",
	"place_number" text collate "pl-x-icu",
	"place_postcode" text collate "pl-x-icu",
	"place_city" text collate "pl-x-icu",
	"place_district" text collate "pl-x-icu",
	"wish" text,
	"accessibility" text[] DEFAULT '{}' NOT NULL,
	"unit" uuid,
	"lead" uuid,
	"priority" text,
	"clause_version" text collate "pl-x-icu",
	"attachments" uuid[] DEFAULT '{}' NOT NULL,
	"original" uuid[] DEFAULT '{}' NOT NULL,
	"remarks" text collate "pl-x-icu",
	"status_code" text collate "pl-x-icu",
	"competence" text,
	"exhausted" text,
	"importance" text,
	"recommendation" text,
	"assessment" text collate "pl-x-icu",
	"repeated" boolean DEFAULT false NOT NULL,
	"decision" text,
	"decision_reason" text collate "pl-x-icu",
	"host" uuid,
	"forwarded_to" uuid[] DEFAULT '{}' NOT NULL,
	"joined_to" uuid,
	"outcome" text collate "pl-x-icu",
	"closed_on" date,
	CONSTRAINT "submissions_number" UNIQUE("number")
);
;

CREATE TABLE "inquiries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"submission" uuid NOT NULL,
	"unit" uuid NOT NULL,
	"question" text collate "pl-x-icu" NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_on" date NOT NULL,
	"due_on" date NOT NULL,
	"answer" text collate "pl-x-icu",
	"answered_on" date,
	"answered_by" text collate "pl-x-icu",
	"answer_files" uuid[] DEFAULT '{}' NOT NULL,
	"reminders" bigint,
	CONSTRAINT "inquiries_number" UNIQUE("number")
);
;

CREATE TABLE "reception_days" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"date" date NOT NULL,
	"starts_at" text collate "pl-x-icu" NOT NULL,
	"ends_at" text collate "pl-x-icu" NOT NULL,
	"slot_minutes" bigint NOT NULL,
	"venue" text collate "pl-x-icu" NOT NULL,
	"hosts" uuid[] DEFAULT '{}' NOT NULL,
	"capacity" bigint,
	"remarks" text collate "pl-x-icu",
	CONSTRAINT "reception_days_number" UNIQUE("number")
);
;

CREATE TABLE "appointments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"day" uuid NOT NULL,
	"date" date NOT NULL,
	"starts_at" text collate "pl-x-icu" NOT NULL,
	"ends_at" text collate "pl-x-icu" NOT NULL,
	"host" uuid NOT NULL,
	"submission" uuid NOT NULL,
	"subject" text collate "pl-x-icu" NOT NULL,
	"person" uuid NOT NULL,
	"needs" text[] DEFAULT '{}' NOT NULL,
	"confirmed_on" date,
	CONSTRAINT "appointments_number" UNIQUE("number")
);
;

CREATE TABLE "meeting_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"appointment" uuid NOT NULL,
	"submission" uuid NOT NULL,
	"person" uuid,
	"host" uuid,
	"subject" text collate "pl-x-icu" NOT NULL,
	"held_on" date NOT NULL,
	"taken_by" uuid,
	"present" text collate "pl-x-icu",
	"approved_on" date,
	CONSTRAINT "meeting_notes_number" UNIQUE("number")
);
;

CREATE TABLE "meeting_notes_lines" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text collate "pl-x-icu" NOT NULL,
	"unit" uuid,
	"due_on" date,
	CONSTRAINT "meeting_notes_lines_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "dispositions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"submission" uuid NOT NULL,
	"note" uuid NOT NULL,
	"unit" uuid NOT NULL,
	"text" text collate "pl-x-icu" NOT NULL,
	"ordered_by" uuid,
	"ordered_on" date NOT NULL,
	"due_on" date NOT NULL,
	"urgings" bigint,
	"escalated_on" date,
	"done_on" date,
	CONSTRAINT "dispositions_number" UNIQUE("number")
);
;

CREATE TABLE "dispositions_reports" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"reported_on" date NOT NULL,
	"reported_by" text collate "pl-x-icu" NOT NULL,
	"text" text collate "pl-x-icu" NOT NULL,
	CONSTRAINT "dispositions_reports_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "complaints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text collate "pl-x-icu" NOT NULL,
	"text" text collate "pl-x-icu",
	"person" uuid,
	"received_on" date NOT NULL,
	"submission" uuid,
	"lead" uuid,
	"outcome" text,
	"settled_on" date,
	"reason" text collate "pl-x-icu",
	CONSTRAINT "complaints_number" UNIQUE("number")
);
;

CREATE TABLE "domestic_trips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"place" text collate "pl-x-icu" NOT NULL,
	"traveller" uuid,
	"group" text NOT NULL,
	"unit" uuid,
	"purpose" text collate "pl-x-icu" NOT NULL,
	"purpose_kind" text NOT NULL,
	"host" text collate "pl-x-icu",
	"programme" text collate "pl-x-icu",
	"meets" uuid[] DEFAULT '{}' NOT NULL,
	"starts_at" timestamp(3) with time zone NOT NULL,
	"ends_at" timestamp(3) with time zone NOT NULL,
	"means" text NOT NULL,
	"payers" text collate "pl-x-icu",
	"other_estimate" numeric(14, 2),
	"other_estimate_currency" char(3),
	"estimate" numeric(14, 2),
	"estimate_currency" char(3),
	"paragraph" text,
	"budget_line" text collate "pl-x-icu",
	"approver_posts" text[] DEFAULT '{}' NOT NULL,
	"order_posts" text[] DEFAULT '{}' NOT NULL,
	"ordered_by" text collate "pl-x-icu",
	"ordered_on" date,
	"advance_consent" text collate "pl-x-icu",
	"advance_consent_by" uuid,
	"change_reason" text collate "pl-x-icu",
	"cancel_reason" text collate "pl-x-icu",
	"departed_at" timestamp(3) with time zone,
	"returned_at" timestamp(3) with time zone,
	"local_transport" text,
	"receipts" uuid[] DEFAULT '{}' NOT NULL,
	"settled_on" date,
	"total" numeric(14, 2),
	"total_currency" char(3),
	"to_pay" numeric(14, 2),
	"to_pay_currency" char(3),
	"to_return" numeric(14, 2),
	"to_return_currency" char(3),
	"settlement_hash" text collate "pl-x-icu",
	"report" text collate "pl-x-icu",
	"report_files" uuid[] DEFAULT '{}' NOT NULL,
	"reported_on" date,
	"paid_on" date,
	"closed_on" date,
	CONSTRAINT "domestic_trips_number" UNIQUE("number")
);
;

CREATE TABLE "domestic_trips_approvals" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"post" text collate "pl-x-icu" NOT NULL,
	"decision" text NOT NULL,
	"decided_by" text collate "pl-x-icu",
	"decided_on" date,
	"remark" text collate "pl-x-icu",
	CONSTRAINT "domestic_trips_approvals_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "domestic_trips_bookings" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"what" text collate "pl-x-icu" NOT NULL,
	"number" text collate "pl-x-icu",
	"amount" numeric(14, 2),
	"amount_currency" char(3),
	"paid_by" text,
	CONSTRAINT "domestic_trips_bookings_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "domestic_trips_advances" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"amount_currency" char(3) NOT NULL,
	"paid_on" date NOT NULL,
	"rate" numeric(14, 8),
	"table_number" text collate "pl-x-icu",
	CONSTRAINT "domestic_trips_advances_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "domestic_trips_cancel_costs" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"what" text collate "pl-x-icu" NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"amount_currency" char(3) NOT NULL,
	CONSTRAINT "domestic_trips_cancel_costs_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "domestic_trips_nights" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"amount" numeric(14, 2),
	"amount_currency" char(3),
	"consent" boolean DEFAULT false NOT NULL,
	"paid_by_host" numeric(14, 2),
	"from" timestamp(3) with time zone,
	"to" timestamp(3) with time zone,
	"receipts" uuid[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "domestic_trips_nights_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "domestic_trips_mileage" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"vehicle" text NOT NULL,
	"km" numeric(14, 3) NOT NULL,
	"route" text collate "pl-x-icu",
	CONSTRAINT "domestic_trips_mileage_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "domestic_trips_costs" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"what" text collate "pl-x-icu" NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"amount_currency" char(3) NOT NULL,
	"paid_by_host" numeric(14, 2),
	"document_number" text collate "pl-x-icu",
	"document_date" date,
	"note" text collate "pl-x-icu",
	"receipts" uuid[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "domestic_trips_costs_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "domestic_trips_meals" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"day" bigint NOT NULL,
	"breakfast" boolean DEFAULT false NOT NULL,
	"lunch" boolean DEFAULT false NOT NULL,
	"dinner" boolean DEFAULT false NOT NULL,
	CONSTRAINT "domestic_trips_meals_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "domestic_trips_figures" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"component" text collate "pl-x-icu" NOT NULL,
	"label" text collate "pl-x-icu" NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"amount_currency" char(3) NOT NULL,
	CONSTRAINT "domestic_trips_figures_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "domestic_trips_steps" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text collate "pl-x-icu" NOT NULL,
	"legal_basis" text collate "pl-x-icu" NOT NULL,
	"value" text collate "pl-x-icu" NOT NULL,
	CONSTRAINT "domestic_trips_steps_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "domestic_trips_signatures" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"person" text collate "pl-x-icu" NOT NULL,
	"person_id" text collate "pl-x-icu" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"hash" text collate "pl-x-icu" NOT NULL,
	"valid" boolean DEFAULT false NOT NULL,
	"because" text collate "pl-x-icu",
	CONSTRAINT "domestic_trips_signatures_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"country" text,
	"traveller" uuid,
	"group" text NOT NULL,
	"unit" uuid,
	"purpose" text collate "pl-x-icu" NOT NULL,
	"purpose_kind" text NOT NULL,
	"host" text collate "pl-x-icu",
	"programme" text collate "pl-x-icu",
	"meets" uuid[] DEFAULT '{}' NOT NULL,
	"starts_at" timestamp(3) with time zone NOT NULL,
	"ends_at" timestamp(3) with time zone NOT NULL,
	"means" text NOT NULL,
	"payers" text collate "pl-x-icu",
	"other_estimate" numeric(14, 2),
	"other_estimate_currency" char(3),
	"estimate" numeric(14, 2),
	"estimate_currency" char(3),
	"paragraph" text,
	"budget_line" text collate "pl-x-icu",
	"approver_posts" text[] DEFAULT '{}' NOT NULL,
	"order_posts" text[] DEFAULT '{}' NOT NULL,
	"ordered_by" text collate "pl-x-icu",
	"ordered_on" date,
	"advance_consent" text collate "pl-x-icu",
	"advance_consent_by" uuid,
	"change_reason" text collate "pl-x-icu",
	"cancel_reason" text collate "pl-x-icu",
	"departed_at" timestamp(3) with time zone,
	"returned_at" timestamp(3) with time zone,
	"local_transport" text,
	"receipts" uuid[] DEFAULT '{}' NOT NULL,
	"border_out" timestamp(3) with time zone,
	"border_back" timestamp(3) with time zone,
	"domestic_parts" text,
	"rate_rule" text,
	"settled_on" date,
	"total" numeric(14, 2),
	"total_currency" char(3),
	"to_pay" numeric(14, 2),
	"to_pay_currency" char(3),
	"to_return" numeric(14, 2),
	"to_return_currency" char(3),
	"settlement_hash" text collate "pl-x-icu",
	"report" text collate "pl-x-icu",
	"report_files" uuid[] DEFAULT '{}' NOT NULL,
	"reported_on" date,
	"paid_on" date,
	"closed_on" date,
	CONSTRAINT "foreign_trips_number" UNIQUE("number")
);
;

CREATE TABLE "foreign_trips_destinations" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"country" text collate "pl-x-icu" NOT NULL,
	"city" text collate "pl-x-icu",
	"from" timestamp(3) with time zone,
	"arrival" text,
	CONSTRAINT "foreign_trips_destinations_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_approvals" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"post" text collate "pl-x-icu" NOT NULL,
	"decision" text NOT NULL,
	"decided_by" text collate "pl-x-icu",
	"decided_on" date,
	"remark" text collate "pl-x-icu",
	CONSTRAINT "foreign_trips_approvals_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_bookings" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"what" text collate "pl-x-icu" NOT NULL,
	"number" text collate "pl-x-icu",
	"amount" numeric(14, 2),
	"amount_currency" char(3),
	"paid_by" text,
	CONSTRAINT "foreign_trips_bookings_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_advances" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"amount_currency" char(3) NOT NULL,
	"paid_on" date NOT NULL,
	"rate" numeric(14, 8),
	"table_number" text collate "pl-x-icu",
	CONSTRAINT "foreign_trips_advances_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_cancel_costs" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"what" text collate "pl-x-icu" NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"amount_currency" char(3) NOT NULL,
	CONSTRAINT "foreign_trips_cancel_costs_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_nights" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"amount" numeric(14, 2),
	"amount_currency" char(3),
	"consent" boolean DEFAULT false NOT NULL,
	"paid_by_host" numeric(14, 2),
	"from" timestamp(3) with time zone,
	"to" timestamp(3) with time zone,
	"receipts" uuid[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "foreign_trips_nights_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_mileage" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"vehicle" text NOT NULL,
	"km" numeric(14, 3) NOT NULL,
	"route" text collate "pl-x-icu",
	CONSTRAINT "foreign_trips_mileage_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_costs" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"what" text collate "pl-x-icu" NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"amount_currency" char(3) NOT NULL,
	"paid_by_host" numeric(14, 2),
	"document_number" text collate "pl-x-icu",
	"document_date" date,
	"note" text collate "pl-x-icu",
	"receipts" uuid[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "foreign_trips_costs_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_meals" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"day" bigint NOT NULL,
	"breakfast" boolean DEFAULT false NOT NULL,
	"lunch" boolean DEFAULT false NOT NULL,
	"dinner" boolean DEFAULT false NOT NULL,
	"full_board" boolean DEFAULT false NOT NULL,
	CONSTRAINT "foreign_trips_meals_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_domestic_meals" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"day" bigint NOT NULL,
	"breakfast" boolean DEFAULT false NOT NULL,
	"lunch" boolean DEFAULT false NOT NULL,
	"dinner" boolean DEFAULT false NOT NULL,
	CONSTRAINT "foreign_trips_domestic_meals_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_food_money" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"day" bigint NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	CONSTRAINT "foreign_trips_food_money_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_hospital_days" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"day" bigint NOT NULL,
	CONSTRAINT "foreign_trips_hospital_days_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_figures" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"component" text collate "pl-x-icu" NOT NULL,
	"label" text collate "pl-x-icu" NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"amount_currency" char(3) NOT NULL,
	CONSTRAINT "foreign_trips_figures_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_steps" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text collate "pl-x-icu" NOT NULL,
	"legal_basis" text collate "pl-x-icu" NOT NULL,
	"value" text collate "pl-x-icu" NOT NULL,
	CONSTRAINT "foreign_trips_steps_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_trips_signatures" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"person" text collate "pl-x-icu" NOT NULL,
	"person_id" text collate "pl-x-icu" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"hash" text collate "pl-x-icu" NOT NULL,
	"valid" boolean DEFAULT false NOT NULL,
	"because" text collate "pl-x-icu",
	CONSTRAINT "foreign_trips_signatures_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "exchange_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"table_number" text collate "pl-x-icu" NOT NULL,
	"date" date NOT NULL,
	"source" text,
	CONSTRAINT "exchange_rates_number" UNIQUE("number")
);
;

CREATE TABLE "exchange_rates_rates" (
	"parent_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"currency" text collate "pl-x-icu" NOT NULL,
	"rate" numeric(14, 8) NOT NULL,
	CONSTRAINT "exchange_rates_rates_place" UNIQUE("parent_id","position")
);
;

CREATE TABLE "foreign_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"country" text collate "pl-x-icu" NOT NULL,
	"currency" text collate "pl-x-icu" NOT NULL,
	"per_diem" numeric(14, 2) NOT NULL,
	"lodging_limit" numeric(14, 2) NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"source" text collate "pl-x-icu" NOT NULL,
	CONSTRAINT "foreign_rates_number" UNIQUE("number")
);
;

CREATE TABLE "trip_authorities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"group" text NOT NULL,
	"accept_posts" text[] DEFAULT '{}' NOT NULL,
	"order_post" text collate "pl-x-icu",
	"outside" text collate "pl-x-icu",
	"legal_basis" text collate "pl-x-icu" NOT NULL,
	"mark" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "trip_authorities_number" UNIQUE("number")
);
;

CREATE TABLE "classified_journal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"number_year" integer,
	"number_n" integer,
	"label" text collate "pl-x-icu" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text,
	"matter_id" uuid,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"date" date NOT NULL,
	"kind" text NOT NULL,
	"clause" text NOT NULL,
	"from" uuid,
	"to" uuid,
	"sheets" bigint NOT NULL,
	CONSTRAINT "classified_journal_number" UNIQUE("number")
);
;

ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "auth_api_key" ADD CONSTRAINT "auth_api_key_reference_id_auth_user_id_fk" FOREIGN KEY ("reference_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "auth_link" ADD CONSTRAINT "auth_link_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "auth_passkey" ADD CONSTRAINT "auth_passkey_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "auth_two_factor" ADD CONSTRAINT "auth_two_factor_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "duty" ADD CONSTRAINT "duty_version_id_structure_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."structure_version"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "duty" ADD CONSTRAINT "duty_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "file_link" ADD CONSTRAINT "file_link_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "holder" ADD CONSTRAINT "holder_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "holder" ADD CONSTRAINT "holder_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "post" ADD CONSTRAINT "post_version_id_structure_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."structure_version"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "post" ADD CONSTRAINT "post_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "substitution" ADD CONSTRAINT "substitution_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "substitution" ADD CONSTRAINT "substitution_principal_id_person_id_fk" FOREIGN KEY ("principal_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "unit_in_version" ADD CONSTRAINT "unit_in_version_version_id_structure_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."structure_version"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "unit_in_version" ADD CONSTRAINT "unit_in_version_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "unit_in_version" ADD CONSTRAINT "unit_in_version_parent_id_unit_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "documents_approvals" ADD CONSTRAINT "documents_approvals_parent_id_documents_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "meeting_notes_lines" ADD CONSTRAINT "meeting_notes_lines_parent_id_meeting_notes_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."meeting_notes"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "dispositions_reports" ADD CONSTRAINT "dispositions_reports_parent_id_dispositions_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."dispositions"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "domestic_trips_approvals" ADD CONSTRAINT "domestic_trips_approvals_parent_id_domestic_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."domestic_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "domestic_trips_bookings" ADD CONSTRAINT "domestic_trips_bookings_parent_id_domestic_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."domestic_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "domestic_trips_advances" ADD CONSTRAINT "domestic_trips_advances_parent_id_domestic_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."domestic_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "domestic_trips_cancel_costs" ADD CONSTRAINT "domestic_trips_cancel_costs_parent_id_domestic_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."domestic_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "domestic_trips_nights" ADD CONSTRAINT "domestic_trips_nights_parent_id_domestic_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."domestic_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "domestic_trips_mileage" ADD CONSTRAINT "domestic_trips_mileage_parent_id_domestic_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."domestic_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "domestic_trips_costs" ADD CONSTRAINT "domestic_trips_costs_parent_id_domestic_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."domestic_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "domestic_trips_meals" ADD CONSTRAINT "domestic_trips_meals_parent_id_domestic_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."domestic_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "domestic_trips_figures" ADD CONSTRAINT "domestic_trips_figures_parent_id_domestic_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."domestic_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "domestic_trips_steps" ADD CONSTRAINT "domestic_trips_steps_parent_id_domestic_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."domestic_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "domestic_trips_signatures" ADD CONSTRAINT "domestic_trips_signatures_parent_id_domestic_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."domestic_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_destinations" ADD CONSTRAINT "foreign_trips_destinations_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_approvals" ADD CONSTRAINT "foreign_trips_approvals_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_bookings" ADD CONSTRAINT "foreign_trips_bookings_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_advances" ADD CONSTRAINT "foreign_trips_advances_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_cancel_costs" ADD CONSTRAINT "foreign_trips_cancel_costs_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_nights" ADD CONSTRAINT "foreign_trips_nights_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_mileage" ADD CONSTRAINT "foreign_trips_mileage_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_costs" ADD CONSTRAINT "foreign_trips_costs_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_meals" ADD CONSTRAINT "foreign_trips_meals_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_domestic_meals" ADD CONSTRAINT "foreign_trips_domestic_meals_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_food_money" ADD CONSTRAINT "foreign_trips_food_money_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_hospital_days" ADD CONSTRAINT "foreign_trips_hospital_days_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_figures" ADD CONSTRAINT "foreign_trips_figures_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_steps" ADD CONSTRAINT "foreign_trips_steps_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "foreign_trips_signatures" ADD CONSTRAINT "foreign_trips_signatures_parent_id_foreign_trips_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."foreign_trips"("id") ON DELETE cascade ON UPDATE no action;

ALTER TABLE "exchange_rates_rates" ADD CONSTRAINT "exchange_rates_rates_parent_id_exchange_rates_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."exchange_rates"("id") ON DELETE cascade ON UPDATE no action;

CREATE INDEX "answer_link_record" ON "answer_link" USING btree ("record_id");

CREATE INDEX "auth_account_user" ON "auth_account" USING btree ("user_id");

CREATE INDEX "auth_account_provider" ON "auth_account" USING btree ("provider_id","account_id");

CREATE INDEX "auth_api_key_owner" ON "auth_api_key" USING btree ("reference_id");

CREATE INDEX "auth_api_key_hash" ON "auth_api_key" USING btree ("key");

CREATE INDEX "auth_attempt_expires" ON "auth_attempt" USING btree ("expires_at");

CREATE INDEX "auth_passkey_user" ON "auth_passkey" USING btree ("user_id");

CREATE INDEX "auth_passkey_credential" ON "auth_passkey" USING btree ("credential_id");

CREATE INDEX "auth_session_user" ON "auth_session" USING btree ("user_id");

CREATE INDEX "auth_two_factor_user" ON "auth_two_factor" USING btree ("user_id");

CREATE INDEX "auth_verification_identifier" ON "auth_verification" USING btree ("identifier");

CREATE INDEX "draft_at" ON "draft" USING btree ("at");

CREATE INDEX "file_sha256" ON "file" USING btree ("sha256");

CREATE INDEX "file_waiting" ON "file" USING btree ("created_at") WHERE "file"."text_state" = 'waiting';

CREATE UNIQUE INDEX "file_link_once" ON "file_link" USING btree ("file_id","record_id","field");

CREATE INDEX "file_link_record" ON "file_link" USING btree ("record_id");

CREATE INDEX "history_record" ON "history" USING btree ("record_id","seq");

CREATE INDEX "history_sealed" ON "history" USING btree ("sealed_in") WHERE sealed_in is not null;

CREATE INDEX "history_unsealed" ON "history" USING btree ("seq") WHERE sealed_in is null;

CREATE INDEX "holder_person" ON "holder" USING btree ("person_id");

CREATE INDEX "holder_post" ON "holder" USING btree ("post_id");

CREATE INDEX "idempotency_at" ON "idempotency_key" USING btree ("at");

CREATE INDEX "mail_outbox_queued" ON "mail_outbox" USING btree ("created_at") WHERE "mail_outbox"."state" = 'queued';

CREATE INDEX "mail_outbox_record" ON "mail_outbox" USING btree ("record_id");

CREATE INDEX "matter_record_record" ON "matter_record" USING btree ("record_id");

CREATE INDEX "note_record" ON "note" USING btree ("record_id","at");

CREATE INDEX "notice_person" ON "notice" USING btree ("person_id","at");

CREATE INDEX "notice_unread" ON "notice" USING btree ("person_id") WHERE read_at is null;

CREATE INDEX "obligation_person" ON "obligation" USING btree ("who_person","due_on") WHERE state in ('open', 'paused');

CREATE INDEX "obligation_unit" ON "obligation" USING btree ("who_unit","due_on") WHERE state in ('open', 'paused');

CREATE INDEX "obligation_due" ON "obligation" USING btree ("due_on") WHERE state = 'open';

CREATE INDEX "obligation_creator" ON "obligation" USING btree ("created_by","due_on") WHERE state in ('open', 'paused');

CREATE INDEX "person_name" ON "person" USING btree ("name");

CREATE INDEX "read_log_person" ON "read_log" USING btree ("person_id","day");

CREATE INDEX "record_link_b" ON "record_link" USING btree ("b_id");

CREATE INDEX "search_entry_terms" ON "search_entry" USING gin ("terms","access");

CREATE INDEX "search_entry_number" ON "search_entry" USING btree ("number_folded" text_pattern_ops) WHERE "search_entry"."number_folded" is not null;

CREATE INDEX "search_entry_recent" ON "search_entry" USING btree ("updated_at");

CREATE INDEX "substitution_person" ON "substitution" USING btree ("person_id");

CREATE INDEX "substitution_principal" ON "substitution" USING btree ("principal_id");

CREATE INDEX "matters_created" ON "matters" USING btree ("created_at","id");

CREATE INDEX "matters_numbered" ON "matters" USING btree ("number_year","number_n","id");

CREATE INDEX "matters_matter" ON "matters" USING btree ("matter_id");

CREATE INDEX "matters_lead" ON "matters" USING btree ("lead","id");

CREATE INDEX "matters_opened_on" ON "matters" USING btree ("opened_on","id");

CREATE INDEX "matters_due_on" ON "matters" USING btree ("due_on","id");

CREATE INDEX "matters_unit_opened_on" ON "matters" USING btree ("unit","opened_on","id");

CREATE INDEX "matters_state_opened_on" ON "matters" USING btree ("state","opened_on","id");

CREATE INDEX "documents_created" ON "documents" USING btree ("created_at","id");

CREATE INDEX "documents_matter" ON "documents" USING btree ("matter_id");

CREATE INDEX "documents_date" ON "documents" USING btree ("date","id");

CREATE INDEX "documents_contact" ON "documents" USING btree ("contact","id");

CREATE INDEX "documents_sent_on" ON "documents" USING btree ("sent_on","id");

CREATE INDEX "contacts_created" ON "contacts" USING btree ("created_at","id");

CREATE INDEX "contacts_matter" ON "contacts" USING btree ("matter_id");

CREATE INDEX "contacts_email" ON "contacts" USING btree ("email","id");

CREATE INDEX "incoming_letters_created" ON "incoming_letters" USING btree ("created_at","id");

CREATE INDEX "incoming_letters_numbered" ON "incoming_letters" USING btree ("number_year","number_n","id");

CREATE INDEX "incoming_letters_matter" ON "incoming_letters" USING btree ("matter_id");

CREATE INDEX "incoming_letters_channel" ON "incoming_letters" USING btree ("channel","id");

CREATE INDEX "incoming_letters_received_on" ON "incoming_letters" USING btree ("received_on","id");

CREATE INDEX "incoming_letters_letter_date" ON "incoming_letters" USING btree ("letter_date","id");

CREATE INDEX "incoming_letters_sender" ON "incoming_letters" USING btree ("sender","id");

CREATE INDEX "incoming_letters_their_reference" ON "incoming_letters" USING btree ("their_reference","id");

CREATE INDEX "incoming_letters_due_on" ON "incoming_letters" USING btree ("due_on","id");

CREATE INDEX "incoming_letters_principal" ON "incoming_letters" USING btree ("principal","id");

CREATE INDEX "incoming_letters_unit" ON "incoming_letters" USING btree ("unit","id");

CREATE INDEX "incoming_letters_assignee" ON "incoming_letters" USING btree ("assignee","id");

CREATE INDEX "incoming_letters_state_due_on" ON "incoming_letters" USING btree ("state","due_on","id");

CREATE INDEX "incoming_letters_received_on_number" ON "incoming_letters" USING btree ("received_on","number_year","number_n","id");

CREATE INDEX "letter_drafts_created" ON "letter_drafts" USING btree ("created_at","id");

CREATE INDEX "letter_drafts_matter" ON "letter_drafts" USING btree ("matter_id");

CREATE INDEX "letter_drafts_letter_date" ON "letter_drafts" USING btree ("letter_date","id");

CREATE INDEX "letter_drafts_sender" ON "letter_drafts" USING btree ("sender","id");

CREATE INDEX "letter_drafts_their_reference" ON "letter_drafts" USING btree ("their_reference","id");

CREATE INDEX "letter_drafts_due_on" ON "letter_drafts" USING btree ("due_on","id");

CREATE INDEX "letter_drafts_state_created_at" ON "letter_drafts" USING btree ("state","created_at","id");

CREATE INDEX "letter_controls_created" ON "letter_controls" USING btree ("created_at","id");

CREATE INDEX "letter_controls_matter" ON "letter_controls" USING btree ("matter_id");

CREATE INDEX "letter_controls_day" ON "letter_controls" USING btree ("day","id");

CREATE INDEX "letter_instructions_created" ON "letter_instructions" USING btree ("created_at","id");

CREATE INDEX "letter_instructions_matter" ON "letter_instructions" USING btree ("matter_id");

CREATE INDEX "letter_instructions_short" ON "letter_instructions" USING btree ("short","id");

CREATE INDEX "submissions_created" ON "submissions" USING btree ("created_at","id");

CREATE INDEX "submissions_numbered" ON "submissions" USING btree ("number_year","number_n","id");

CREATE INDEX "submissions_matter" ON "submissions" USING btree ("matter_id");

CREATE INDEX "submissions_person" ON "submissions" USING btree ("person","id");

CREATE INDEX "submissions_channel" ON "submissions" USING btree ("channel","id");

CREATE INDEX "submissions_received_on" ON "submissions" USING btree ("received_on","id");

CREATE INDEX "submissions_topic" ON "submissions" USING btree ("topic","id");

CREATE INDEX "submissions_lead" ON "submissions" USING btree ("lead","id");

CREATE INDEX "submissions_state_received_on" ON "submissions" USING btree ("state","received_on","id");

CREATE INDEX "inquiries_created" ON "inquiries" USING btree ("created_at","id");

CREATE INDEX "inquiries_numbered" ON "inquiries" USING btree ("number_year","number_n","id");

CREATE INDEX "inquiries_matter" ON "inquiries" USING btree ("matter_id");

CREATE INDEX "inquiries_submission" ON "inquiries" USING btree ("submission","id");

CREATE INDEX "inquiries_unit" ON "inquiries" USING btree ("unit","id");

CREATE INDEX "inquiries_due_on" ON "inquiries" USING btree ("due_on","id");

CREATE INDEX "reception_days_created" ON "reception_days" USING btree ("created_at","id");

CREATE INDEX "reception_days_matter" ON "reception_days" USING btree ("matter_id");

CREATE INDEX "reception_days_date" ON "reception_days" USING btree ("date","id");

CREATE INDEX "appointments_created" ON "appointments" USING btree ("created_at","id");

CREATE INDEX "appointments_matter" ON "appointments" USING btree ("matter_id");

CREATE INDEX "appointments_day" ON "appointments" USING btree ("day","id");

CREATE INDEX "appointments_date" ON "appointments" USING btree ("date","id");

CREATE INDEX "appointments_submission" ON "appointments" USING btree ("submission","id");

CREATE INDEX "appointments_person" ON "appointments" USING btree ("person","id");

CREATE INDEX "meeting_notes_created" ON "meeting_notes" USING btree ("created_at","id");

CREATE INDEX "meeting_notes_matter" ON "meeting_notes" USING btree ("matter_id");

CREATE INDEX "meeting_notes_appointment" ON "meeting_notes" USING btree ("appointment","id");

CREATE INDEX "meeting_notes_submission" ON "meeting_notes" USING btree ("submission","id");

CREATE INDEX "dispositions_created" ON "dispositions" USING btree ("created_at","id");

CREATE INDEX "dispositions_numbered" ON "dispositions" USING btree ("number_year","number_n","id");

CREATE INDEX "dispositions_matter" ON "dispositions" USING btree ("matter_id");

CREATE INDEX "dispositions_submission" ON "dispositions" USING btree ("submission","id");

CREATE INDEX "dispositions_note" ON "dispositions" USING btree ("note","id");

CREATE INDEX "dispositions_unit" ON "dispositions" USING btree ("unit","id");

CREATE INDEX "dispositions_due_on" ON "dispositions" USING btree ("due_on","id");

CREATE INDEX "dispositions_state_due_on" ON "dispositions" USING btree ("state","due_on","id");

CREATE INDEX "complaints_created" ON "complaints" USING btree ("created_at","id");

CREATE INDEX "complaints_numbered" ON "complaints" USING btree ("number_year","number_n","id");

CREATE INDEX "complaints_matter" ON "complaints" USING btree ("matter_id");

CREATE INDEX "complaints_person" ON "complaints" USING btree ("person","id");

CREATE INDEX "complaints_received_on" ON "complaints" USING btree ("received_on","id");

CREATE INDEX "complaints_lead" ON "complaints" USING btree ("lead","id");

CREATE INDEX "domestic_trips_created" ON "domestic_trips" USING btree ("created_at","id");

CREATE INDEX "domestic_trips_numbered" ON "domestic_trips" USING btree ("number_year","number_n","id");

CREATE INDEX "domestic_trips_matter" ON "domestic_trips" USING btree ("matter_id");

CREATE INDEX "domestic_trips_place" ON "domestic_trips" USING btree ("place","id");

CREATE INDEX "domestic_trips_traveller" ON "domestic_trips" USING btree ("traveller","id");

CREATE INDEX "domestic_trips_group" ON "domestic_trips" USING btree ("group","id");

CREATE INDEX "domestic_trips_unit" ON "domestic_trips" USING btree ("unit","id");

CREATE INDEX "domestic_trips_purpose_kind" ON "domestic_trips" USING btree ("purpose_kind","id");

CREATE INDEX "domestic_trips_starts_at" ON "domestic_trips" USING btree ("starts_at","id");

CREATE INDEX "domestic_trips_paragraph" ON "domestic_trips" USING btree ("paragraph","id");

CREATE INDEX "domestic_trips_ordered_on" ON "domestic_trips" USING btree ("ordered_on","id");

CREATE INDEX "domestic_trips_settled_on" ON "domestic_trips" USING btree ("settled_on","id");

CREATE INDEX "domestic_trips_total" ON "domestic_trips" USING btree ("total","id");

CREATE INDEX "domestic_trips_reported_on" ON "domestic_trips" USING btree ("reported_on","id");

CREATE INDEX "domestic_trips_state_starts_at" ON "domestic_trips" USING btree ("state","starts_at","id");

CREATE INDEX "foreign_trips_created" ON "foreign_trips" USING btree ("created_at","id");

CREATE INDEX "foreign_trips_numbered" ON "foreign_trips" USING btree ("number_year","number_n","id");

CREATE INDEX "foreign_trips_matter" ON "foreign_trips" USING btree ("matter_id");

CREATE INDEX "foreign_trips_country" ON "foreign_trips" USING btree ("country","id");

CREATE INDEX "foreign_trips_traveller" ON "foreign_trips" USING btree ("traveller","id");

CREATE INDEX "foreign_trips_group" ON "foreign_trips" USING btree ("group","id");

CREATE INDEX "foreign_trips_unit" ON "foreign_trips" USING btree ("unit","id");

CREATE INDEX "foreign_trips_purpose_kind" ON "foreign_trips" USING btree ("purpose_kind","id");

CREATE INDEX "foreign_trips_starts_at" ON "foreign_trips" USING btree ("starts_at","id");

CREATE INDEX "foreign_trips_paragraph" ON "foreign_trips" USING btree ("paragraph","id");

CREATE INDEX "foreign_trips_ordered_on" ON "foreign_trips" USING btree ("ordered_on","id");

CREATE INDEX "foreign_trips_settled_on" ON "foreign_trips" USING btree ("settled_on","id");

CREATE INDEX "foreign_trips_total" ON "foreign_trips" USING btree ("total","id");

CREATE INDEX "foreign_trips_reported_on" ON "foreign_trips" USING btree ("reported_on","id");

CREATE INDEX "foreign_trips_state_starts_at" ON "foreign_trips" USING btree ("state","starts_at","id");

CREATE INDEX "exchange_rates_created" ON "exchange_rates" USING btree ("created_at","id");

CREATE INDEX "exchange_rates_matter" ON "exchange_rates" USING btree ("matter_id");

CREATE INDEX "exchange_rates_date" ON "exchange_rates" USING btree ("date","id");

CREATE INDEX "foreign_rates_created" ON "foreign_rates" USING btree ("created_at","id");

CREATE INDEX "foreign_rates_matter" ON "foreign_rates" USING btree ("matter_id");

CREATE INDEX "foreign_rates_country" ON "foreign_rates" USING btree ("country","id");

CREATE INDEX "foreign_rates_valid_from" ON "foreign_rates" USING btree ("valid_from","id");

CREATE INDEX "trip_authorities_created" ON "trip_authorities" USING btree ("created_at","id");

CREATE INDEX "trip_authorities_matter" ON "trip_authorities" USING btree ("matter_id");

CREATE INDEX "trip_authorities_group" ON "trip_authorities" USING btree ("group","id");

CREATE INDEX "classified_journal_created" ON "classified_journal" USING btree ("created_at","id");

CREATE INDEX "classified_journal_numbered" ON "classified_journal" USING btree ("number_year","number_n","id");

CREATE INDEX "classified_journal_matter" ON "classified_journal" USING btree ("matter_id");

CREATE INDEX "classified_journal_date" ON "classified_journal" USING btree ("date","id");

CREATE INDEX "classified_journal_clause" ON "classified_journal" USING btree ("clause","id");

alter table structure_version add constraint structure_version_one_in_force
exclude using gist (daterange(in_force_from, in_force_to, '[]') with &&);

alter table holder add constraint holder_period check (to_on is null or to_on >= from_on);

alter table substitution add constraint substitution_period check (to_on >= from_on and person_id <> principal_id);

create function history_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.sealed_in is null
    and to_jsonb(new) - 'sealed_in' = to_jsonb(old) - 'sealed_in' then return new; end if;
  raise exception 'history is append-only';
end $$;

create trigger history_append_only before update or delete on history
for each row execute function history_is_append_only();

create trigger history_never_truncated before truncate on history
for each statement execute function history_is_append_only();

alter table matters add constraint matters_state check (state in ('opened', 'inProgress', 'suspended', 'closed'));

alter table documents add constraint documents_state check (state in ('draft', 'toAccept', 'returned', 'accepted', 'signed', 'toPost', 'sent', 'received'));

alter table contacts add constraint contacts_state check (state in ('active', 'merged'));

alter table incoming_letters add constraint incoming_letters_state check (state in ('registered', 'routed', 'inProgress', 'answered', 'closed', 'annulled'));

alter table letter_drafts add constraint letter_drafts_state check (state in ('waiting', 'registered', 'aside'));

alter table letter_controls add constraint letter_controls_one_a_day unique (day);

alter table letter_instructions add constraint letter_instructions_one_meaning unique (short);

alter table submissions add constraint submissions_state check (state in ('received', 'analysis', 'inquiry', 'toDecide', 'waiting', 'scheduled', 'met', 'forwarded', 'complaint', 'joined', 'closed'));

alter table inquiries add constraint inquiries_state check (state in ('sent', 'answered', 'withdrawn'));

alter table reception_days add constraint reception_days_state check (state in ('planned', 'published', 'held', 'cancelled'));

alter table appointments add constraint appointments_state check (state in ('invited', 'confirmed', 'declined', 'cancelled', 'attended', 'absent'));

alter table appointments add constraint appointments_one_per_slot exclude using gist (day with =, host with =, starts_at with =) where (state in ('invited', 'confirmed', 'attended'));

alter table meeting_notes add constraint meeting_notes_state check (state in ('draft', 'approved'));

alter table dispositions add constraint dispositions_state check (state in ('sent', 'accepted', 'inProgress', 'done', 'refused'));

alter table complaints add constraint complaints_state check (state in ('open', 'settled'));

alter table domestic_trips add constraint domestic_trips_state check (state in ('draft', 'toAccept', 'returned', 'accepted', 'ordered', 'toSign', 'submitted', 'formal', 'factual', 'approved', 'closed', 'cancelled'));

alter table foreign_trips add constraint foreign_trips_state check (state in ('draft', 'toAccept', 'returned', 'accepted', 'ordered', 'toSign', 'submitted', 'formal', 'factual', 'approved', 'closed', 'cancelled'));

alter table exchange_rates add constraint exchange_rates_one_per_day unique (date);

alter table trip_time add constraint trip_time_one_place exclude using gist (traveller with =, span with &&);

create function keep_trip_time() returns trigger language plpgsql as $$
declare
  stretch tstzrange := tstzrange(coalesce(new.departed_at, new.starts_at), coalesce(new.returned_at, new.ends_at));
  other text;
begin
  if new.state = 'cancelled' then
    delete from trip_time where trip_id = new.id;
    return new;
  end if;
  begin
    insert into trip_time (trip_id, number, traveller, span) values (new.id, new.number, new.traveller, stretch)
    on conflict (trip_id) do update set traveller = excluded.traveller, span = excluded.span;
  exception when exclusion_violation then
    select number || ' (' || to_char(lower(span) at time zone 'Europe/Warsaw', 'DD.MM.YYYY HH24:MI') || ' – ' ||
      to_char(upper(span) at time zone 'Europe/Warsaw', 'DD.MM.YYYY HH24:MI') || ')' into other
    from trip_time where traveller = new.traveller and span && stretch and trip_id <> new.id limit 1;
    raise exception 'trips of one person overlap'
      using errcode = 'exclusion_violation', constraint = 'trip_time_one_place', detail = other;
  end;
  return new;
end $$;

create trigger domestic_trips_time after insert or update of state, traveller, starts_at, ends_at, departed_at,
returned_at on domestic_trips for each row execute function keep_trip_time();

create trigger foreign_trips_time after insert or update of state, traveller, starts_at, ends_at, departed_at,
returned_at on foreign_trips for each row execute function keep_trip_time();
