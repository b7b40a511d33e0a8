-- The queue of a channel in the order in which its notices are due, and notices of a state whatever
-- their channel: one index instead of two, so that a notice that was sent moves one entry less.
DROP INDEX outbox_by_due;
DROP INDEX outbox_by_queue;
CREATE INDEX outbox_by_turn ON outbox (state, channel, next_at, id);

-- Incidents that a new episode of an area may join: those of the window, however many there were.
CREATE INDEX incident_by_last ON incident (last_as_of);

-- Whichever column a database starts from, the other is at hand; episode_by_area begins with the
-- region as well.
DROP INDEX episode_by_employer;
DROP INDEX episode_by_region;
CREATE INDEX episode_by_employer ON episode (employer, region);
