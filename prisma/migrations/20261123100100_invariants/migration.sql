-- What must stay true whatever the application does.

-- Receipt numbers: distinct, in order of arrival, without a lock between submissions.
CREATE SEQUENCE application_number_seq;

ALTER TABLE "user" ADD CONSTRAINT user_email_lower_case CHECK (email = lower(email) AND email <> '');
ALTER TABLE sign_in_code ADD CONSTRAINT sign_in_code_tries CHECK (tries_left >= 0);

ALTER TABLE call
  ADD CONSTRAINT call_dates_in_order CHECK (opens_at < closes_at AND closes_at <= opinions_due_at),
  ADD CONSTRAINT call_results_need_publication CHECK (results_notified_at IS NULL OR published_at IS NOT NULL);
ALTER TABLE call_envelope ADD CONSTRAINT call_envelope_not_negative CHECK (amount_cents >= 0);

ALTER TABLE application
  ADD CONSTRAINT application_amounts CHECK (requested_cents >= 0 AND total_cents >= 0),
  ADD CONSTRAINT application_number_once_submitted CHECK ((number IS NULL) = (submitted_at IS NULL));
ALTER TABLE attachment ADD CONSTRAINT attachment_size CHECK (size_bytes > 0);
ALTER TABLE decision_amount ADD CONSTRAINT decision_amount_not_negative CHECK (amount_cents >= 0);
ALTER TABLE instalment ADD CONSTRAINT instalment_amount_positive CHECK (amount_cents > 0);

-- A dossier has at most one decision being prepared; a claim at most one that waits.
CREATE UNIQUE INDEX decision_one_prepared ON decision (application_id) WHERE notified_at IS NULL;
CREATE UNIQUE INDEX membership_claim_one_pending ON membership_claim (user_id, organisation_id) WHERE status = 'pending';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE ON journal_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER opinion_append_only BEFORE UPDATE OR DELETE ON opinion
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER application_version_append_only BEFORE UPDATE OR DELETE ON application_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_immutable_once_notified BEFORE UPDATE OR DELETE ON decision
  FOR EACH ROW WHEN (OLD.notified_at IS NOT NULL) EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_change_of_notified_amount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM decision WHERE id = OLD.decision_id AND notified_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the amounts of a notified decision do not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER decision_amount_immutable_once_notified BEFORE UPDATE OR DELETE ON decision_amount
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_notified_amount();

CREATE FUNCTION refuse_second_notification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the results of a call are notified once' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER call_results_notified_once BEFORE UPDATE OF results_notified_at ON call
  FOR EACH ROW WHEN (OLD.results_notified_at IS NOT NULL AND NEW.results_notified_at IS DISTINCT FROM OLD.results_notified_at)
  EXECUTE FUNCTION refuse_second_notification();
