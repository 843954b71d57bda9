-- Tokens, certificates and the attempts to have them made, deliveries, invoices, associations.

CREATE TABLE token (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    serial VARCHAR(40) NOT NULL UNIQUE,
    maker VARCHAR(20) NOT NULL,
    state VARCHAR(40) NOT NULL
);

CREATE TABLE token_history (
    id BIGINT PRIMARY KEY,
    token_id BIGINT NOT NULL REFERENCES token (id),
    event VARCHAR(40) NOT NULL,
    from_state VARCHAR(40),
    to_state VARCHAR(40) NOT NULL,
    actor VARCHAR(60) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    note VARCHAR(2000)
);
CREATE INDEX token_history_of ON token_history (token_id);

CREATE TABLE issuance (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    line_id BIGINT NOT NULL REFERENCES ca_order_line (id),
    attempt INTEGER NOT NULL,
    number VARCHAR(40) NOT NULL UNIQUE,
    subject VARCHAR(500) NOT NULL,
    key_hash VARCHAR(64) NOT NULL,
    request VARCHAR(9000) NOT NULL,
    token_serial VARCHAR(40) NOT NULL,
    transaction_id VARCHAR(64),
    open_line_id BIGINT UNIQUE,
    claimed_at TIMESTAMP WITH TIME ZONE,
    check_after TIMESTAMP WITH TIME ZONE,
    state VARCHAR(40) NOT NULL,
    UNIQUE (line_id, attempt)
);

CREATE TABLE issuance_history (
    id BIGINT PRIMARY KEY,
    issuance_id BIGINT NOT NULL REFERENCES issuance (id),
    event VARCHAR(40) NOT NULL,
    from_state VARCHAR(40),
    to_state VARCHAR(40) NOT NULL,
    actor VARCHAR(60) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    note VARCHAR(2000)
);
CREATE INDEX issuance_history_of ON issuance_history (issuance_id);

-- One certificate a line, one serial a vendor: whatever goes wrong above, the database refuses doubles.
CREATE TABLE certificate (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    line_id BIGINT NOT NULL UNIQUE REFERENCES ca_order_line (id),
    enterprise_id BIGINT NOT NULL REFERENCES enterprise (id),
    token_id BIGINT NOT NULL REFERENCES token (id),
    issuance_id BIGINT NOT NULL UNIQUE REFERENCES issuance (id),
    vendor VARCHAR(10) NOT NULL,
    serial VARCHAR(80) NOT NULL,
    holder_name VARCHAR(200) NOT NULL,
    subject VARCHAR(500) NOT NULL,
    issuer VARCHAR(500) NOT NULL,
    not_before TIMESTAMP WITH TIME ZONE NOT NULL,
    not_after TIMESTAMP WITH TIME ZONE NOT NULL,
    signing_certificate VARCHAR(9000) NOT NULL,
    chain VARCHAR(30000) NOT NULL,
    encryption_serial VARCHAR(80),
    encryption_certificate VARCHAR(9000),
    csr_response VARCHAR(20000),
    confirmed_at TIMESTAMP WITH TIME ZONE,
    state VARCHAR(40) NOT NULL,
    UNIQUE (vendor, serial)
);
CREATE INDEX certificate_of_enterprise ON certificate (enterprise_id);
CREATE INDEX certificate_on_token ON certificate (token_id);

CREATE TABLE certificate_history (
    id BIGINT PRIMARY KEY,
    certificate_id BIGINT NOT NULL REFERENCES certificate (id),
    event VARCHAR(40) NOT NULL,
    from_state VARCHAR(40),
    to_state VARCHAR(40) NOT NULL,
    actor VARCHAR(60) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    note VARCHAR(2000)
);
CREATE INDEX certificate_history_of ON certificate_history (certificate_id);

CREATE TABLE delivery (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    order_id BIGINT NOT NULL UNIQUE REFERENCES ca_order (id),
    state VARCHAR(40) NOT NULL,
    booking VARCHAR(40) NOT NULL,
    waybill VARCHAR(40),
    pickup_code VARCHAR(20),
    attempts INTEGER NOT NULL,
    next_try_at TIMESTAMP WITH TIME ZONE,
    last_error VARCHAR(500)
);
CREATE INDEX delivery_due ON delivery (next_try_at);
CREATE INDEX delivery_of_waybill ON delivery (waybill);

CREATE TABLE delivery_route (
    delivery_id BIGINT NOT NULL REFERENCES delivery (id),
    ordinal INTEGER NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    place VARCHAR(100),
    remark VARCHAR(500) NOT NULL,
    meaning VARCHAR(40) NOT NULL,
    PRIMARY KEY (delivery_id, ordinal)
);

CREATE TABLE delivery_history (
    id BIGINT PRIMARY KEY,
    delivery_id BIGINT NOT NULL REFERENCES delivery (id),
    event VARCHAR(40) NOT NULL,
    from_state VARCHAR(40),
    to_state VARCHAR(40) NOT NULL,
    actor VARCHAR(60) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    note VARCHAR(2000)
);
CREATE INDEX delivery_history_of ON delivery_history (delivery_id);

CREATE TABLE invoice (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    order_id BIGINT NOT NULL UNIQUE REFERENCES ca_order (id),
    kind VARCHAR(40),
    amount BIGINT NOT NULL,
    state VARCHAR(40) NOT NULL,
    filing_serial VARCHAR(60),
    invoice_number VARCHAR(40),
    issued_at TIMESTAMP WITH TIME ZONE,
    document_id BIGINT REFERENCES document (id),
    attempts INTEGER NOT NULL,
    next_try_at TIMESTAMP WITH TIME ZONE,
    last_error VARCHAR(500)
);
CREATE INDEX invoice_due ON invoice (next_try_at);

CREATE TABLE invoice_history (
    id BIGINT PRIMARY KEY,
    invoice_id BIGINT NOT NULL REFERENCES invoice (id),
    event VARCHAR(40) NOT NULL,
    from_state VARCHAR(40),
    to_state VARCHAR(40) NOT NULL,
    actor VARCHAR(60) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    note VARCHAR(2000)
);
CREATE INDEX invoice_history_of ON invoice_history (invoice_id);

CREATE TABLE association (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    certificate_id BIGINT NOT NULL REFERENCES certificate (id),
    platform_id BIGINT NOT NULL REFERENCES platform (id),
    event_id VARCHAR(40) NOT NULL UNIQUE,
    state VARCHAR(40) NOT NULL,
    attempts INTEGER NOT NULL,
    next_try_at TIMESTAMP WITH TIME ZONE,
    last_error VARCHAR(500),
    UNIQUE (certificate_id, platform_id)
);
CREATE INDEX association_due ON association (next_try_at);

CREATE TABLE association_history (
    id BIGINT PRIMARY KEY,
    association_id BIGINT NOT NULL REFERENCES association (id),
    event VARCHAR(40) NOT NULL,
    from_state VARCHAR(40),
    to_state VARCHAR(40) NOT NULL,
    actor VARCHAR(60) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    note VARCHAR(2000)
);
CREATE INDEX association_history_of ON association_history (association_id);
