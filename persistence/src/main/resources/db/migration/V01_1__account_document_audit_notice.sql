-- Accounts of the portal and of staff.
CREATE TABLE account (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    mobile VARCHAR(120) NOT NULL,
    mobile_hash VARCHAR(43) NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    password_one_time BOOLEAN NOT NULL,
    sessions_since TIMESTAMP WITH TIME ZONE NOT NULL,
    acting_membership_id BIGINT,
    CONSTRAINT account_mobile UNIQUE (mobile_hash)
);

CREATE TABLE staff_member (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    login VARCHAR(40) NOT NULL,
    display_name VARCHAR(60) NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    active BOOLEAN NOT NULL,
    sessions_since TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT staff_member_login UNIQUE (login)
);

CREATE TABLE staff_role (
    staff_id BIGINT NOT NULL REFERENCES staff_member (id),
    role VARCHAR(40) NOT NULL,
    PRIMARY KEY (staff_id, role)
);

CREATE TABLE sms_code (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    number_hash VARCHAR(43) NOT NULL,
    purpose VARCHAR(30) NOT NULL,
    code_hash VARCHAR(43) NOT NULL,
    tries INTEGER NOT NULL,
    used BOOLEAN NOT NULL
);
CREATE INDEX sms_code_number ON sms_code (number_hash, purpose, created_at);

CREATE TABLE sms_allowance (
    subject VARCHAR(43) PRIMARY KEY,
    last_sent_at TIMESTAMP WITH TIME ZONE,
    sent_today INTEGER NOT NULL
);

CREATE TABLE sign_in_failures (
    subject VARCHAR(43) PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_failed_at TIMESTAMP WITH TIME ZONE
);

CREATE TABLE consent_text (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    kind VARCHAR(20) NOT NULL,
    edition VARCHAR(20) NOT NULL,
    title VARCHAR(100) NOT NULL,
    body VARCHAR(20000) NOT NULL,
    effective_from TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT consent_text_edition UNIQUE (kind, edition)
);

CREATE TABLE consent (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    text_id BIGINT NOT NULL REFERENCES consent_text (id),
    agreed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX consent_account ON consent (account_id);

-- Stored files; the bytes are outside, encrypted.
CREATE TABLE document (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    owner_account_id BIGINT REFERENCES account (id),
    kind VARCHAR(30) NOT NULL,
    file_name VARCHAR(120) NOT NULL,
    content_type VARCHAR(60) NOT NULL,
    byte_count BIGINT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    storage_name VARCHAR(60) NOT NULL,
    CONSTRAINT document_storage UNIQUE (storage_name)
);
CREATE INDEX document_owner ON document (owner_account_id);

-- The audit trail: rows chained by hash; the head's lock puts concurrent writers in line.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY,
    last_number BIGINT NOT NULL,
    last_hash CHAR(64) NOT NULL
);
INSERT INTO audit_head (id, last_number, last_hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE audit_entry (
    number BIGINT PRIMARY KEY,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    actor VARCHAR(60) NOT NULL,
    address VARCHAR(60),
    action VARCHAR(60) NOT NULL,
    subject_kind VARCHAR(40),
    subject_id VARCHAR(80),
    result VARCHAR(20) NOT NULL,
    note VARCHAR(2000),
    previous_hash CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id);
CREATE INDEX audit_entry_actor ON audit_entry (actor, number);

-- What the outside was asked to deliver, once.
CREATE TABLE notice_inbox (
    message_id VARCHAR(36) PRIMARY KEY,
    handled_at TIMESTAMP WITH TIME ZONE NOT NULL
);
