CREATE TABLE person (
    id               BIGINT PRIMARY KEY,
    version          INTEGER NOT NULL,
    created_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    account_id       BIGINT NOT NULL UNIQUE REFERENCES account (id),
    full_name        VARCHAR(40),
    resident_id      VARCHAR(140),
    resident_id_hash VARCHAR(43),
    email            VARCHAR(200),
    id_emblem_id     BIGINT REFERENCES document (id),
    id_portrait_id   BIGINT REFERENCES document (id),
    holding_id_id    BIGINT REFERENCES document (id),
    completed_at     TIMESTAMP WITH TIME ZONE
);
CREATE INDEX person_resident_id_hash ON person (resident_id_hash);

-- Sealed columns: 4 n + 60 for n characters.
CREATE TABLE enterprise (
    id                      BIGINT PRIMARY KEY,
    version                 INTEGER NOT NULL,
    created_at              TIMESTAMP WITH TIME ZONE NOT NULL,
    credit_code             VARCHAR(18) NOT NULL UNIQUE,
    name                    VARCHAR(100) NOT NULL,
    state                   VARCHAR(20) NOT NULL,
    company_address         VARCHAR(200),
    legal_name              VARCHAR(60),
    legal_resident_id       VARCHAR(180),
    legal_mobile            VARCHAR(180),
    registered_capital      VARCHAR(60),
    region_code             VARCHAR(6),
    residence               VARCHAR(200),
    is_tenderer             BOOLEAN NOT NULL,
    is_bidder               BOOLEAN NOT NULL,
    is_agency               BOOLEAN NOT NULL,
    basic_revision          INTEGER NOT NULL,
    invoice_name            VARCHAR(100),
    invoice_taxpayer_number VARCHAR(30),
    invoice_address         VARCHAR(100),
    invoice_phone           VARCHAR(30),
    invoice_bank            VARCHAR(100),
    invoice_bank_account    VARCHAR(220),
    receipt_email           VARCHAR(200),
    invoice_revision        INTEGER NOT NULL,
    shareholders_revision   INTEGER NOT NULL,
    legal_id_emblem_id      BIGINT REFERENCES document (id),
    legal_id_portrait_id    BIGINT REFERENCES document (id),
    business_licence_id     BIGINT REFERENCES document (id),
    seal_form_id            BIGINT REFERENCES document (id),
    submitted_at            TIMESTAMP WITH TIME ZONE
);
CREATE INDEX enterprise_work_list ON enterprise (state, submitted_at, id);

CREATE TABLE enterprise_shareholder (
    id            BIGINT PRIMARY KEY,
    enterprise_id BIGINT NOT NULL REFERENCES enterprise (id),
    position      INTEGER NOT NULL,
    name          VARCHAR(100),
    kind          VARCHAR(20),
    identifier    VARCHAR(180),
    share_percent VARCHAR(10)
);
CREATE INDEX enterprise_shareholder_of ON enterprise_shareholder (enterprise_id);

CREATE TABLE enterprise_remark (
    id            BIGINT PRIMARY KEY,
    enterprise_id BIGINT NOT NULL REFERENCES enterprise (id),
    position      INTEGER NOT NULL,
    field         VARCHAR(40) NOT NULL,
    remark        VARCHAR(200) NOT NULL
);
CREATE INDEX enterprise_remark_of ON enterprise_remark (enterprise_id);

CREATE TABLE enterprise_history (
    id            BIGINT PRIMARY KEY,
    enterprise_id BIGINT NOT NULL REFERENCES enterprise (id),
    event         VARCHAR(40) NOT NULL,
    from_state    VARCHAR(40),
    to_state      VARCHAR(40) NOT NULL,
    actor         VARCHAR(60) NOT NULL,
    happened_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    note          VARCHAR(2000)
);
CREATE INDEX enterprise_history_of ON enterprise_history (enterprise_id);

CREATE TABLE membership (
    id               BIGINT PRIMARY KEY,
    version          INTEGER NOT NULL,
    created_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    account_id       BIGINT NOT NULL REFERENCES account (id),
    enterprise_id    BIGINT REFERENCES enterprise (id),
    identity_kind    VARCHAR(20) NOT NULL,
    state            VARCHAR(20) NOT NULL,
    administrator_of BIGINT UNIQUE REFERENCES enterprise (id),
    live_key         VARCHAR(70) UNIQUE
);
CREATE INDEX membership_of_account ON membership (account_id);
CREATE INDEX membership_of_enterprise ON membership (enterprise_id);

CREATE TABLE membership_history (
    id            BIGINT PRIMARY KEY,
    membership_id BIGINT NOT NULL REFERENCES membership (id),
    event         VARCHAR(40) NOT NULL,
    from_state    VARCHAR(40),
    to_state      VARCHAR(40) NOT NULL,
    actor         VARCHAR(60) NOT NULL,
    happened_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    note          VARCHAR(2000)
);
CREATE INDEX membership_history_of ON membership_history (membership_id);

CREATE TABLE review_claim (
    id         BIGINT PRIMARY KEY,
    version    INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    subject    VARCHAR(20) NOT NULL,
    subject_id BIGINT NOT NULL,
    staff_id   BIGINT NOT NULL REFERENCES staff_member (id),
    claimed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (subject, subject_id)
);
