-- What a survey estimate rests on, and until when figures and notices are restricted.
ALTER TABLE indicator_point ADD COLUMN psus INTEGER;
ALTER TABLE indicator_point ADD COLUMN degrees_of_freedom INTEGER;
ALTER TABLE indicator_point ADD COLUMN release_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE outbox ADD COLUMN release_at TIMESTAMP WITH TIME ZONE;
