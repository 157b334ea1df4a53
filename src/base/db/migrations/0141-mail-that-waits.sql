-- A scan came with it, and nobody knows yet what it says: what it lacks is asked for when it has been read.
ALTER TABLE received_mail ADD COLUMN waits_for_reading boolean NOT NULL DEFAULT false;
CREATE INDEX received_mail_waits ON received_mail (received_at) WHERE waits_for_reading;
