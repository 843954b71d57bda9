-- What is sold, what is ordered, what is paid. Amounts are BIGINT in fen.

CREATE TABLE platform (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    code VARCHAR(20) NOT NULL UNIQUE,
    name VARCHAR(60) NOT NULL,
    medium VARCHAR(10) NOT NULL,
    fee_group VARCHAR(20) NOT NULL,
    city_code VARCHAR(6),
    state VARCHAR(20) NOT NULL,
    personal_locks BOOLEAN NOT NULL,
    ordinal INTEGER NOT NULL,
    CONSTRAINT platform_city CHECK (fee_group <> 'CITY' OR city_code IS NOT NULL)
);

CREATE TABLE vendor_offer (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    vendor VARCHAR(10) NOT NULL,
    medium VARCHAR(10) NOT NULL,
    legal_name VARCHAR(80) NOT NULL,
    is_open BOOLEAN NOT NULL,
    ordinal INTEGER NOT NULL,
    CONSTRAINT vendor_offer_once UNIQUE (vendor, medium)
);

CREATE TABLE agreement (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    code VARCHAR(30) NOT NULL,
    edition VARCHAR(20) NOT NULL,
    title VARCHAR(100) NOT NULL,
    body VARCHAR(20000) NOT NULL,
    effective_from TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT agreement_edition UNIQUE (code, edition)
);

CREATE TABLE tariff_version (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    code VARCHAR(20) NOT NULL UNIQUE,
    effective_from TIMESTAMP WITH TIME ZONE NOT NULL UNIQUE,
    approved_by VARCHAR(60) NOT NULL
);

CREATE TABLE tariff_line (
    tariff_version_id BIGINT NOT NULL REFERENCES tariff_version (id),
    medium VARCHAR(10) NOT NULL,
    lock_kind VARCHAR(20) NOT NULL,
    rule VARCHAR(20) NOT NULL,
    supervisory BOOLEAN NOT NULL,
    home_city BOOLEAN NOT NULL,
    platform_code VARCHAR(20) REFERENCES platform (code),
    amount BIGINT NOT NULL,
    CONSTRAINT tariff_line_amount CHECK (amount >= 0)
);
CREATE INDEX tariff_line_version ON tariff_line (tariff_version_id);

CREATE TABLE ca_order (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    order_number VARCHAR(24) UNIQUE,
    account_id BIGINT NOT NULL REFERENCES account (id),
    enterprise_id BIGINT NOT NULL REFERENCES enterprise (id),
    state VARCHAR(20) NOT NULL,
    open_key VARCHAR(60) UNIQUE,
    confirmed_at TIMESTAMP WITH TIME ZONE,
    submitted_at TIMESTAMP WITH TIME ZONE,
    pay_by TIMESTAMP WITH TIME ZONE,
    paid_at TIMESTAMP WITH TIME ZONE,
    shipping_method VARCHAR(10),
    shipping_recipient VARCHAR(40),
    shipping_mobile VARCHAR(120),
    shipping_province VARCHAR(40),
    shipping_city VARCHAR(40),
    shipping_district VARCHAR(40),
    shipping_street VARCHAR(600),
    invoice_wanted BOOLEAN,
    invoice_kind VARCHAR(24),
    invoice_title VARCHAR(200),
    invoice_tax_number VARCHAR(40),
    invoice_address VARCHAR(300),
    invoice_phone VARCHAR(40),
    invoice_bank VARCHAR(200),
    invoice_bank_account VARCHAR(300),
    invoice_mailbox VARCHAR(254)
);
CREATE INDEX ca_order_account ON ca_order (account_id, created_at);
CREATE INDEX ca_order_enterprise ON ca_order (enterprise_id, created_at);
CREATE INDEX ca_order_state ON ca_order (state, submitted_at);

CREATE TABLE ca_order_line (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    order_id BIGINT NOT NULL REFERENCES ca_order (id),
    kind VARCHAR(20) NOT NULL,
    lock_kind VARCHAR(20) NOT NULL,
    medium VARCHAR(10) NOT NULL,
    vendor VARCHAR(10),
    holder_name VARCHAR(200) NOT NULL,
    years INTEGER NOT NULL,
    price BIGINT NOT NULL,
    tariff_code VARCHAR(20) REFERENCES tariff_version (code),
    form_document_id BIGINT REFERENCES document (id),
    CONSTRAINT ca_order_line_price CHECK (price >= 0)
);
CREATE INDEX ca_order_line_order ON ca_order_line (order_id);

CREATE TABLE ca_order_line_platform (
    line_id BIGINT NOT NULL REFERENCES ca_order_line (id),
    platform_id BIGINT NOT NULL REFERENCES platform (id),
    PRIMARY KEY (line_id, platform_id)
);

CREATE TABLE ca_order_line_fee (
    line_id BIGINT NOT NULL REFERENCES ca_order_line (id),
    ordinal INTEGER NOT NULL,
    rule VARCHAR(20) NOT NULL,
    platforms VARCHAR(1000) NOT NULL,
    unit_price BIGINT NOT NULL,
    quantity INTEGER NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (line_id, ordinal),
    CONSTRAINT ca_order_line_fee_product CHECK (amount = unit_price * quantity)
);

CREATE TABLE ca_order_consent (
    order_id BIGINT NOT NULL REFERENCES ca_order (id),
    agreement_code VARCHAR(30) NOT NULL,
    agreement_edition VARCHAR(20) NOT NULL,
    accepted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (order_id, agreement_code)
);

CREATE TABLE ca_order_history (
    id BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES ca_order (id),
    event VARCHAR(40) NOT NULL,
    from_state VARCHAR(40),
    to_state VARCHAR(40) NOT NULL,
    actor VARCHAR(60) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    note VARCHAR(2000)
);
CREATE INDEX ca_order_history_order ON ca_order_history (order_id);

CREATE TABLE shipping_address (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account (id),
    default_of BIGINT UNIQUE,
    recipient VARCHAR(40) NOT NULL,
    mobile VARCHAR(120) NOT NULL,
    province VARCHAR(40) NOT NULL,
    city VARCHAR(40) NOT NULL,
    district VARCHAR(40),
    street VARCHAR(600) NOT NULL,
    CONSTRAINT shipping_address_default CHECK (default_of IS NULL OR default_of = account_id)
);
CREATE INDEX shipping_address_account ON shipping_address (account_id);

CREATE TABLE payment (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    order_id BIGINT NOT NULL REFERENCES ca_order (id),
    channel VARCHAR(10) NOT NULL,
    trade_number VARCHAR(32) NOT NULL UNIQUE,
    amount BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    live_of BIGINT UNIQUE,
    pays_order BIGINT UNIQUE,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    code_url VARCHAR(512),
    provider_number VARCHAR(64),
    succeeded_at TIMESTAMP WITH TIME ZONE,
    next_check_at TIMESTAMP WITH TIME ZONE,
    checks INTEGER NOT NULL,
    CONSTRAINT payment_provider_number UNIQUE (channel, provider_number),
    CONSTRAINT payment_amount CHECK (amount > 0),
    CONSTRAINT payment_live CHECK (live_of IS NULL OR live_of = order_id),
    CONSTRAINT payment_pays CHECK (pays_order IS NULL OR (pays_order = order_id AND state = 'SUCCEEDED'))
);
CREATE INDEX payment_order ON payment (order_id);
CREATE INDEX payment_check ON payment (next_check_at);

CREATE TABLE payment_history (
    id BIGINT PRIMARY KEY,
    payment_id BIGINT NOT NULL REFERENCES payment (id),
    event VARCHAR(40) NOT NULL,
    from_state VARCHAR(40),
    to_state VARCHAR(40) NOT NULL,
    actor VARCHAR(60) NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    note VARCHAR(2000)
);
CREATE INDEX payment_history_payment ON payment_history (payment_id);

CREATE TABLE refund (
    id BIGINT PRIMARY KEY,
    version INTEGER NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    payment_id BIGINT NOT NULL UNIQUE REFERENCES payment (id),
    amount BIGINT NOT NULL,
    reason VARCHAR(20) NOT NULL,
    state VARCHAR(20) NOT NULL,
    CONSTRAINT refund_amount CHECK (amount > 0)
);

CREATE TABLE ledger_entry (
    id BIGINT PRIMARY KEY,
    posting VARCHAR(20) NOT NULL,
    subject_id BIGINT NOT NULL,
    order_id BIGINT NOT NULL REFERENCES ca_order (id),
    debit_account VARCHAR(20) NOT NULL,
    credit_account VARCHAR(20) NOT NULL,
    amount BIGINT NOT NULL,
    posted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT ledger_entry_once UNIQUE (posting, subject_id),
    CONSTRAINT ledger_entry_amount CHECK (amount > 0),
    CONSTRAINT ledger_entry_accounts CHECK (debit_account <> credit_account)
);
CREATE INDEX ledger_entry_order ON ledger_entry (order_id);
