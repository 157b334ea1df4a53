-- Registrations, entries and extracts take their numbers from the one series of the diary.
DROP TABLE registration_number;
DROP TABLE entry_series;
DROP TABLE board_extract_number;
