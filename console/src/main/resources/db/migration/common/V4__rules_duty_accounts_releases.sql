-- Rule versions as they came on topic threshold-rules: of each id, version and instant from which it
-- holds, every text in the order in which it came.
CREATE TABLE rule_version (
  rule_id VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  valid_from VARCHAR NOT NULL,
  came INTEGER NOT NULL,
  author VARCHAR,
  approved_by VARCHAR,
  deleted BOOLEAN NOT NULL,
  yaml VARCHAR NOT NULL,
  PRIMARY KEY (rule_id, version, valid_from, came)
);

-- What the job answered; refused counts the texts that it refused before it accepted one.
CREATE TABLE rule_verdict (
  rule_id VARCHAR NOT NULL,
  version INTEGER NOT NULL,
  valid_from VARCHAR NOT NULL,
  accepted BOOLEAN NOT NULL,
  refused INTEGER NOT NULL,
  PRIMARY KEY (rule_id, version, valid_from)
);

-- A password that the console made must be changed before anything else is done with it.
ALTER TABLE account ADD COLUMN must_change BOOLEAN DEFAULT FALSE NOT NULL;

-- Shifts that people plan; addresses in channel_ref, one KIND=ADDRESS a line.
ALTER TABLE duty ADD COLUMN step_no INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE duty ADD COLUMN areas VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE duty ADD COLUMN planned_by VARCHAR DEFAULT '' NOT NULL;

-- When a release was taken back, and by whom.
ALTER TABLE release_item ADD COLUMN withdrawn_by VARCHAR;
ALTER TABLE release_item ADD COLUMN withdrawn_at TIMESTAMP WITH TIME ZONE;
