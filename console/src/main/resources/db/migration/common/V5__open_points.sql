-- The board reads the figures of periods that still run, every half second: never the whole year.
CREATE INDEX indicator_point_by_open ON indicator_point (is_open, period_end);
