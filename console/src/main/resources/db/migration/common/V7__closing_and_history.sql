-- A warning that a person closed: who, when, at which level and after which message, why; and when
-- the job raised it above that level. Whether the job, started without its state, did not find it
-- again; since when it waits for the one notice of the end of catching up, NULL when for none.
ALTER TABLE episode ADD COLUMN closed_by VARCHAR;
ALTER TABLE episode ADD COLUMN closed_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE episode ADD COLUMN closed_level VARCHAR;
ALTER TABLE episode ADD COLUMN closed_sequence INTEGER;
ALTER TABLE episode ADD COLUMN closed_reason VARCHAR;
ALTER TABLE episode ADD COLUMN raised_again_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE episode ADD COLUMN orphaned BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE episode ADD COLUMN history_since TIMESTAMP WITH TIME ZONE;
CREATE INDEX episode_by_history ON episode (history_since);

-- Open warnings of an incident that the job did not find again.
ALTER TABLE incident ADD COLUMN orphans INTEGER DEFAULT 0 NOT NULL;

-- Closings that came before the first message of their warning: topics have no common order.
CREATE TABLE early_closing (
  alert_id VARCHAR PRIMARY KEY,
  acted_at TIMESTAMP WITH TIME ZONE NOT NULL,
  actor VARCHAR NOT NULL,
  detail VARCHAR NOT NULL
);

-- Whether the job reads what was on its topics before it started, and the records that a running job
-- took as history, by stream, as its last heartbeat counts them.
ALTER TABLE job_heartbeat ADD COLUMN catching_up BOOLEAN DEFAULT FALSE NOT NULL;
CREATE TABLE historical_count (
  stream VARCHAR PRIMARY KEY,
  records BIGINT NOT NULL,
  in_open_window BIGINT NOT NULL
);
