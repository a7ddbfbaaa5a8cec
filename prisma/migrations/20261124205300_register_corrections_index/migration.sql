-- What embassies still have to read: the corrections of a record, and what the partner exchange entered, few among all the changes that imports and awards make.
CREATE INDEX register_change_corrections ON register_change (subject, subject_id, id) WHERE cause IN ('correction', 'exchange');
